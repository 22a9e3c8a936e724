using System.Text.RegularExpressions;

namespace Modular;

/// <summary>
/// Collects everything that is wrong with the input. A user then sees all problems at once, in the order of the file,
/// and none of them twice.
/// </summary>
internal sealed partial class Problems
{
    private const int MostShown = 100;

    private readonly List<Problem> found = [];
    private readonly HashSet<string> known = [];
    private readonly Dictionary<string, int> files = [];

    /// <summary>The number of different problems.</summary>
    public int Count => found.Count;

    /// <summary>Whether anything is wrong with the input.</summary>
    public bool Any => found.Count > 0;

    /// <summary>The sentences, by file in the order of its first problem, then by line and column.</summary>
    public IReadOnlyList<string> Sentences =>
        [.. found.OrderBy(p => p.File).ThenBy(p => p.Line).ThenBy(p => p.Column).Select(p => p.Sentence)];

    /// <summary>Adds a problem, unless the same sentence is known for the same place.</summary>
    /// <param name="where">A path, <c>path(line,column)</c>, a part of the command line, or a plugin.</param>
    /// <param name="sentence">What is wrong; what was expected. What to do.</param>
    public void Add(string where, string sentence)
    {
        string whole = $"{where}: {sentence}";
        if (!known.Add(whole))
            return;
        Match place = Place().Match(where);
        if (place.Success)
        {
            int file = FileNumber(place.Groups["path"].Value);
            long line = long.Parse(place.Groups["line"].ValueSpan);
            long column = long.Parse(place.Groups["column"].ValueSpan);
            found.Add(new Problem(file, line, column, whole));
        }
        else
            found.Add(new Problem(FileNumber(where), 0, 0, whole));
    }

    /// <summary>Adds what somebody else found, in its place.</summary>
    public void Add(InputException wrong)
    {
        foreach (string whole in wrong.Problems)
        {
            int end = whole.IndexOf(": ", StringComparison.Ordinal);
            if (end < 0)
                Add("modular", whole);
            else
                Add(whole[..end], whole[(end + 2)..]);
        }
    }

    /// <summary>
    /// Throws an exception with the sentences, where anything is wrong. It shows the first 100 of them.
    /// </summary>
    public void ThrowIfAny()
    {
        if (!Any)
            return;
        if (found.Count <= MostShown)
            throw new InputException(Sentences);
        throw new InputException([.. Sentences.Take(MostShown), $"... and {found.Count - MostShown} more problems."]);
    }

    /// <summary>Returns the number of a file, in the order of the files' first problems.</summary>
    private int FileNumber(string path)
    {
        files.TryAdd(path, files.Count);
        return files[path];
    }

    [GeneratedRegex(@"^(?<path>.*)\((?<line>[0-9]{1,15}),(?<column>[0-9]{1,15})\)$", RegexOptions.Singleline)]
    private static partial Regex Place();

    private sealed record Problem(int File, long Line, long Column, string Sentence);
}
