using System.Globalization;
using System.Text.RegularExpressions;
using Modular.Trials;

namespace Modular.Executors;

/// <summary>
/// A part of a study's trials, so that machines without a common folder can divide them: part Number of Count.
/// </summary>
/// <param name="Number">The number of the part, from 1 to Count.</param>
/// <param name="Count">The number of parts, at least 1.</param>
internal sealed partial record Shard(int Number, int Count)
{
    /// <summary>Reads a text such as "2/5"; null where it is not a part.</summary>
    public static Shard? Parse(string text)
    {
        if (Form().Match(text) is not { Success: true } match)
            return null;
        int number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        int count = int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
        if (number >= 1 && number <= count)
            return new Shard(number, count);
        return null;
    }

    /// <summary>
    /// Takes the trials of the part: neighbours in the plan ordered by seed, so that few networks are trained twice.
    /// All parts together have each trial once.
    /// </summary>
    public IReadOnlyList<Trial> Take(IReadOnlyList<Trial> plan)
    {
        Trial[] bySeed = [.. plan.OrderBy(trial => trial.Seed)];
        int first = (int)((long)(Number - 1) * bySeed.Length / Count);
        int end = (int)((long)Number * bySeed.Length / Count);
        return bySeed[first..end];
    }

    /// <summary>Writes the part as <c>--shard</c> takes it: "2/5".</summary>
    public override string ToString() => $"{Number}/{Count}";

    [GeneratedRegex(@"\A(?<number>[0-9]{1,9})/(?<count>[0-9]{1,9})\z")]
    private static partial Regex Form();
}
