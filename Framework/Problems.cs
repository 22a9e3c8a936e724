using System.Text.RegularExpressions;

namespace Modular;

/// <summary>
/// Collects everything that is wrong with the input, so that a user sees all of it at once, in the order of the file,
/// and nothing twice.
/// </summary>
internal sealed partial class Problems
{
    private const int Shown = 100;

    private readonly List<Problem> found = [];
    private readonly HashSet<(string, string)> known = [];
    private readonly Dictionary<string, int> files = [];

    public int Count => found.Count;

    public bool Any => found.Count > 0;

    /// <summary>The sentences, by file in the order of its first problem, then by line and column.</summary>
    public IReadOnlyList<string> Sentences =>
        [.. found.OrderBy(p => p.File).ThenBy(p => p.Line).ThenBy(p => p.Column).Select(p => p.Sentence)];

    /// <param name="where">A path, <c>path(line,column)</c>, a part of the command line, or a plugin.</param>
    /// <param name="sentence">What is wrong; what was expected. What to do.</param>
    public void Add(string where, string sentence)
    {
        if (!known.Add((where, sentence)))
            return;
        Match place = Place().Match(where);
        found.Add(
            place.Success
                ? new(
                    FileOf(place.Groups[1].Value),
                    Number(place.Groups[2]),
                    Number(place.Groups[3]),
                    $"{where}: {sentence}"
                )
                : new(FileOf(where), 0, 0, $"{where}: {sentence}")
        );
    }

    public void ThrowIfAny()
    {
        if (Any)
            throw new InputException(
                found.Count <= Shown
                    ? Sentences
                    : [.. Sentences.Take(Shown), $"... and {found.Count - Shown} more problems."]
            );
    }

    private int FileOf(string path)
    {
        files.TryAdd(path, files.Count);
        return files[path];
    }

    private static long Number(Group digits) => long.Parse(digits.ValueSpan);

    [GeneratedRegex(@"^(.*)\(([0-9]{1,15}),([0-9]{1,15})\)$", RegexOptions.Singleline)]
    private static partial Regex Place();

    private sealed record Problem(int File, long Line, long Column, string Sentence);
}
