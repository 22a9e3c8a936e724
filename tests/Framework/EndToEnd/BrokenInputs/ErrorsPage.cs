using System.Text;

namespace Modular.Framework.Tests.EndToEnd.BrokenInputs;

/// <summary>docs/errors.md: every broken input with the sentences that it gets.</summary>
internal static class ErrorsPage
{
    public const string File = "docs/errors.md";

    private const string Head = """
        # What is said about broken input

        The tests in tests/Framework/EndToEnd/BrokenInputs print this page. They break each of these inputs and hold the
        program to these sentences. Do not edit the page by hand: after an intended change,
        `MODULAR_PRINT_ERRORS=1 dotnet test --project tests/Framework` prints it anew.

        A sentence says `where: what is wrong; what was expected. What to do.` Each one stands on a line of its own. The
        command ends with exit code 2 (1 for a trial that fails), and nothing is left half written.


        """;

    public static string Render(IEnumerable<BrokenChapter> chapters, Func<BrokenInput, IReadOnlyList<string>> said)
    {
        var page = new StringBuilder(Head);
        foreach (BrokenChapter chapter in chapters)
            page.Append($"## {chapter.Title}\n\n{chapter.Introduction}\n\n")
                .Append(string.Concat(chapter.Inputs.Select(input => Section(input, said(input)))));
        return page.ToString().TrimEnd() + "\n";
    }

    /// <summary>One input and its sentences.</summary>
    public static string Section(BrokenInput input, IReadOnlyList<string> said) =>
        $"**{input.Name}**{Shown(input.Shown)}\n```\n{string.Join('\n', said)}\n```\n\n";

    /// <summary>A recipe stays in the line; what stands in a file comes below it.</summary>
    private static string Shown(string shown) =>
        shown.Length == 0 ? "\n"
        : shown.Contains('\n') || shown.Contains(": ") || shown.StartsWith('-') ? $"\n```yaml\n{shown.TrimEnd()}\n```\n"
        : $": {shown}\n";
}
