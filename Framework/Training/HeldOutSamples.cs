using Modular.Contracts;

namespace Modular.Training;

/// <summary>Draws the training samples that are held out. Samples of one group stay on one side.</summary>
internal static class HeldOutSamples
{
    /// <summary>
    /// Returns the indices of the samples that are held out, in order: whole groups in a random order, until they hold
    /// the share. None where that would leave nothing to train on.
    /// </summary>
    /// <param name="samples">All samples of the data set.</param>
    /// <param name="train">The indices of the training samples.</param>
    /// <param name="share">The share of the training samples, 0 to 1.</param>
    /// <param name="seed">Decides the order of the groups, and nothing else does.</param>
    public static int[] Draw(IReadOnlyList<Sample> samples, IReadOnlyList<int> train, double share, int seed)
    {
        int[] groups = [.. train.Select(i => samples[i].Group).Distinct().Order()];
        double[] places = new double[groups.Length];
        new RandomStream(StreamKey.Derive((ulong)seed, "hold-out")).Uniform(0, 0, places);
        Array.Sort(places, groups);
        ILookup<int, int> members = train.ToLookup(i => samples[i].Group);
        var held = new List<int>();
        foreach (int group in groups.SkipLast(1))
        {
            if (held.Count >= share * train.Count)
                break;
            held.AddRange(members[group]);
        }
        held.Sort();
        return [.. held];
    }
}
