using Modular.Arrays;
using Modular.Contracts;

namespace Modular.Plugins.Files.Samples;

/// <summary>All samples, training first, each with its place in the files.</summary>
internal sealed record SampleOrder
{
    /// <summary>Label, group and side of the split of each sample.</summary>
    public required IReadOnlyList<Sample> Samples { get; init; }

    /// <summary>The row of the source that each sample comes from.</summary>
    public required SampleRow[] Rows { get; init; }

    /// <summary>The published fold of each sample, from 0; null where there is none.</summary>
    public int[]? Folds { get; init; }

    /// <summary>Sentences on split, groups and folds.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Splits and orders samples. Throws an InvalidDataException where a side would be empty.</summary>
    public static SampleOrder Arrange(IReadOnlyList<RawSamples> sources, LabelSet labels, FilesOptions options)
    {
        SampleRow[] rows =
        [
            .. sources.SelectMany(
                (source, part) => Enumerable.Range(0, source.Inputs.Count).Select(i => new SampleRow(part, i))
            ),
        ];
        int[] groups = Number(sources, rows, source => source.Groups);
        Partition partition = Divide(sources, rows, groups, options);
        int[] training = Take(partition, test: false, options.Train, "train", sources[0].Origin);
        int[] test = Take(partition, test: true, options.Test, "test", sources[^1].Origin);
        int[] order = [.. training, .. test];
        bool hasFolds = sources.All(source => source.Folds is not null);
        int[]? folds = hasFolds ? Number(sources, rows, source => source.Folds) : null;
        return new SampleOrder
        {
            Samples =
            [
                .. order.Select(i => new Sample(
                    labels.Numbers[sources[rows[i].Part].Labels.Cells[rows[i].Index]],
                    groups[i],
                    partition.Test[i]
                )),
            ],
            Rows = [.. order.Select(i => rows[i])],
            Folds = folds is null ? null : [.. order.Select(i => folds[i])],
            Notes = [partition.Note, .. GroupNotes(sources, groups, partition)],
        };
    }

    private static Partition Divide(
        IReadOnlyList<RawSamples> sources,
        SampleRow[] rows,
        int[] groups,
        FilesOptions options
    )
    {
        if (sources.Count > 1)
            return new Partition([.. rows.Select(row => row.Part == 1)], "Test samples are stored apart.");
        if (sources[0].Split is { } split)
            return Partition.Read(split);
        return Partition.Draw(groups, sources[0].Inputs.Place, options);
    }

    private static int[] Take(Partition partition, bool test, int? count, string option, string place)
    {
        int[] side = [.. Enumerable.Range(0, partition.Test.Length).Where(i => partition.Test[i] == test)];
        if (count > side.Length)
            throw BrokenFile.Make(
                place,
                $"has {side.Length} {Partition.Side(test)} samples",
                $"option '{option}' asks for {count}",
                $"Lower '{option}', or leave it out."
            );
        return side[..(count ?? side.Length)];
    }

    /// <summary>
    /// Numbers cells from 0 in their order: as whole numbers, or else as texts; a sample without is its own.
    /// </summary>
    private static int[] Number(IReadOnlyList<RawSamples> sources, SampleRow[] rows, Func<RawSamples, Column?> choose)
    {
        string[] cells = [.. rows.Select((row, i) => choose(sources[row.Part])?.Cells[row.Index] ?? $"\0{i:D10}")];
        string[] distinct = [.. cells.Distinct()];
        Dictionary<string, int> numbers = Sorted(distinct).Index().ToDictionary(one => one.Item, one => one.Index);
        return [.. cells.Select(cell => numbers[cell])];
    }

    private static IEnumerable<string> Sorted(string[] cells)
    {
        if (cells.All(cell => long.TryParse(cell, out _)))
            return cells.OrderBy(long.Parse);
        return cells.Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> GroupNotes(IReadOnlyList<RawSamples> sources, int[] groups, Partition partition)
    {
        if (sources[0].Groups is null)
            yield break;
        HashSet<int> trained = [.. groups.Where((_, i) => !partition.Test[i])];
        int both = groups.Where((group, i) => partition.Test[i] && trained.Contains(group)).Distinct().Count();
        int count = groups.Distinct().Count();
        if (both == 0)
            yield return $"There are {count} groups, each on one side of the split.";
        else
            yield return $"There are {count} groups; {both} of them on both sides of the split, so the test is no test on new groups.";
    }
}
