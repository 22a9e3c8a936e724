using System.Text.RegularExpressions;

namespace Modular.Commands;

/// <summary>
/// What is wrong with variants, each mistake in one sentence: that a name is not known is one mistake, although what is
/// known differs between their parts.
/// </summary>
internal sealed partial class VariantProblems
{
    private readonly Dictionary<string, List<VariantProblem>> found = [];

    /// <summary>Adds the sentences on a variant.</summary>
    public void Add(string variant, IEnumerable<string> sentences)
    {
        foreach (string sentence in sentences)
        {
            string mistake = WithoutHint(sentence);
            found.TryAdd(mistake, []);
            found[mistake].Add(new VariantProblem(variant, sentence));
        }
    }

    /// <summary>A sentence for each mistake, in the order in which they were found.</summary>
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

    /// <summary>A sentence on a variant.</summary>
    private sealed record VariantProblem(string Variant, string Sentence);
}
