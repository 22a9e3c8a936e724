using Modular.Arrays;
using Modular.Contracts;

namespace Modular.Plugins.Files.Samples;

/// <summary>Which samples are for test.</summary>
/// <param name="Test">Whether each sample is, in the order of the source.</param>
/// <param name="Note">A sentence on how it was decided.</param>
internal sealed record Partition(bool[] Test, string Note)
{
    private static readonly string[] TestWords = ["test", "testing", "1", "true"];
    private static readonly string[] TrainWords = ["train", "training", "0", "false"];

    /// <summary>The side of samples in words: "test" or "training".</summary>
    public static string Side(bool isTest)
    {
        if (isTest)
            return "test";
        return "training";
    }

    /// <summary>The side that each cell of a split names.</summary>
    public static Partition Read(Column split)
    {
        bool[] test = new bool[split.Cells.Count];
        foreach ((int sample, string cell) in split.Cells.Index())
        {
            test[sample] = TestWords.Contains(cell, StringComparer.OrdinalIgnoreCase);
            if (!test[sample] && !TrainWords.Contains(cell, StringComparer.OrdinalIgnoreCase))
                throw BrokenFile.Make(
                    split.Place,
                    $"the split of sample {sample}, counted from 0, is '{cell}'",
                    "'train' or 0, 'test' or 1 were expected",
                    "Rename it, or name another column or array with 'split'."
                );
        }
        if (test.Distinct().Count() < 2)
            throw BrokenFile.Make(
                split.Place,
                $"all samples are for {Side(test[0])}",
                "samples of both sides were expected",
                "Correct it, or name another column or array with 'split'."
            );
        return new Partition(test, "The file says which samples are for test.");
    }

    /// <summary>Draws whole groups until they have the share of the samples that is asked for.</summary>
    /// <param name="groups">The group of each sample.</param>
    /// <param name="place">Where the samples are, for sentences.</param>
    /// <param name="options">The share and the seed.</param>
    public static Partition Draw(IReadOnlyList<int> groups, string place, FilesOptions options)
    {
        int[][] members =
        [
            .. Enumerable.Range(0, groups.Count).GroupBy(sample => groups[sample]).Select(group => group.ToArray()),
        ];
        if (members.Length < 2)
            throw BrokenFile.Make(
                place,
                "has one group only",
                "a test set of other groups was expected",
                "Name other groups, or give a test file."
            );
        double[] places = new double[members.Length];
        new RandomStream((ulong)options.SplitSeed).Uniform(0, 0, places);
        bool[] test = new bool[groups.Count];
        double wanted = Math.Max(1, options.TestShare * groups.Count);
        int drawn = 0;
        foreach (int[] group in members.Zip(places).OrderBy(one => one.Second).Select(one => one.First).SkipLast(1))
        {
            if (drawn + group.Length / 2.0 > wanted && drawn > 0)
                break;
            drawn += group.Length;
            foreach (int sample in group)
                test[sample] = true;
        }
        string whole = members.Length < groups.Count ? " in whole groups" : "";
        string note = FormattableString.Invariant(
            $"The file names no test set: {100 * options.TestShare:0.#} % of the samples are drawn{whole}, seed {options.SplitSeed}."
        );
        return new Partition(test, note);
    }
}
