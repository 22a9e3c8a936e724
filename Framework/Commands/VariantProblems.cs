using System.Text.RegularExpressions;

namespace Modular.Commands;

/// <summary>
/// Collects the problems of variants, each mistake in one sentence. An unknown name is one mistake, although the lists
/// of known names differ between the variants' parts.
/// </summary>
internal sealed partial class VariantProblems
{
    private readonly Dictionary<string, List<VariantProblem>> found = [];

    /// <summary>Adds the problems of a variant.</summary>
    public void Add(string variant, IEnumerable<string> sentences)
    {
        foreach (string sentence in sentences)
        {
            string mistake = WithoutHint(sentence);
            found.TryAdd(mistake, []);
            found[mistake].Add(new VariantProblem(variant, sentence));
        }
    }

    /// <summary>One sentence for each mistake, in the order in which they were found.</summary>
    public IEnumerable<string> Sentences => found.Values.Select(Tell);

    private static string Tell(IReadOnlyList<VariantProblem> same)
    {
        string first = same[0].Sentence;
        int others = same.Count(one => one.Sentence != first);
        if (others == 0)
            return first;
        string have = others == 1 ? "1 other has" : $"{others} others have";
        return $"{first} That is of variant '{same[0].Variant}'; {have} other names.";
    }

    private static string WithoutHint(string sentence) => Hint().Replace(sentence, "");

    [GeneratedRegex(@" (There are|Did you mean) [^:]*\z")]
    private static partial Regex Hint();

    /// <summary>One sentence on the problem of one variant.</summary>
    private sealed record VariantProblem(string Variant, string Sentence);
}
