using Modular.Contracts;
using Modular.Rigs;

namespace Modular.Training;

/// <summary>
/// The folds of cross-validation. Each holds whole groups (<see cref="Sample.Group"/>: a record, a patient, a subject),
/// so that no group is on both sides of a split.
/// </summary>
internal static class FoldSplit
{
    /// <summary>
    /// The fold of each sample, 0 to folds - 1: those of the publisher where the data set has so many, else the host's
    /// own, which differ with the repetition.
    /// </summary>
    /// <param name="dataset">The data set, which may publish its folds.</param>
    /// <param name="samples">All samples of the data set.</param>
    /// <param name="folds">The number of folds to make.</param>
    /// <param name="repetition">The number of the division, from 0.</param>
    public static int[] Assign(BoundPart<IDataset> dataset, Sample[] samples, int folds, int repetition) =>
        Published(dataset, samples, folds) ?? Draw(samples, folds, repetition);

    /// <summary>
    /// Deals whole groups out to folds, the largest first and equal ones in a random order, each to the fold with the
    /// fewest samples of the group's most frequent label, and of those to the one with the fewest samples.
    /// </summary>
    public static int[] Draw(Sample[] samples, int folds, int repetition)
    {
        Group[] groups =
        [
            .. Enumerable
                .Range(0, samples.Length)
                .GroupBy(i => samples[i].Group, (_, members) => Group.FromMembers([.. members], samples)),
        ];
        double[] places = new double[groups.Length];
        new RandomStream(StreamKey.Derive((ulong)repetition, "folds")).Uniform(0, 0, places);
        var fold = new int[samples.Length];
        var held = new FoldCounts(folds);
        foreach (
            Group group in groups
                .Zip(places)
                .OrderByDescending(one => one.First.Size)
                .ThenBy(one => one.Second)
                .Select(one => one.First)
        )
        {
            int chosen = held.Take(group);
            foreach (int sample in group.Members)
                fold[sample] = chosen;
        }
        return fold;
    }

    /// <summary>The publisher's folds, checked; null where there are none of this number.</summary>
    private static int[]? Published(BoundPart<IDataset> dataset, Sample[] samples, int folds)
    {
        const string method = nameof(IFoldedDataset.Folds);
        int[]? given = dataset.Call(method, data => (data as IFoldedDataset)?.Folds(folds)?.ToArray());
        if (given is null)
            return null;
        if (given.Length != samples.Length)
            throw dataset.Broken(
                method,
                $"gives {given.Length} folds for {samples.Length} samples; expected one each."
            );
        int wrong = Array.FindIndex(given, fold => fold < 0 || fold >= folds);
        if (wrong >= 0)
            throw dataset.Broken(
                method,
                $"gives the fold {given[wrong]} to sample {wrong}; expected 0 to {folds - 1}."
            );
        IGrouping<int, int>? torn = Enumerable
            .Range(0, samples.Length)
            .GroupBy(i => samples[i].Group)
            .FirstOrDefault(group => group.Select(i => given[i]).Distinct().Count() > 1);
        if (torn is not null)
            throw dataset.Broken(method, $"has group {torn.Key} in several folds; expected each group in one.");
        return given;
    }

    /// <summary>The samples of a group.</summary>
    private sealed record Group(IReadOnlyList<int> Members, int Label)
    {
        public int Size => Members.Count;

        public static Group FromMembers(int[] members, Sample[] samples)
        {
            int label = members
                .CountBy(i => samples[i].Label)
                .OrderByDescending(one => one.Value)
                .ThenBy(one => one.Key)
                .First()
                .Key;
            return new Group(members, label);
        }
    }

    /// <summary>How many samples each fold holds so far, in all and by label.</summary>
    private sealed class FoldCounts(int folds)
    {
        private readonly int[] all = new int[folds];
        private readonly Dictionary<int, int[]> byLabel = [];

        public int Take(Group group)
        {
            if (!byLabel.TryGetValue(group.Label, out int[]? same))
                byLabel[group.Label] = same = new int[folds];
            int chosen = Enumerable.Range(0, folds).OrderBy(fold => same[fold]).ThenBy(fold => all[fold]).First();
            same[chosen] += group.Size;
            all[chosen] += group.Size;
            return chosen;
        }
    }
}
