using Modular.Contracts;
using Modular.Plugins.Physionet.Files;
using Modular.Plugins.Physionet.Signals;

namespace Modular.Plugins.Physionet.EcgBeats;

/// <summary>Which beats are the test set.</summary>
/// <param name="Kind">How the beats are divided.</param>
/// <param name="Folds">The fold that is the test set; the inter-patient split has none.</param>
/// <param name="Seed">The seed of the random split.</param>
internal sealed record BeatSplit(SplitKind Kind, Folds Folds, int Seed)
{
    /// <summary>
    /// Makes the split of the options. Throws an InvalidDataException where they contradict each other.
    /// </summary>
    public static BeatSplit FromOptions(EcgBeatsOptions options)
    {
        var usual = new EcgBeatsOptions();
        bool hasFolds = options.Fold != usual.Fold || options.Folds != usual.Folds || options.Seed != usual.Seed;
        if (options.Split == SplitKind.InterPatient && hasFolds)
            throw BrokenFile.Option(
                "split",
                "is inter-patient, and 'fold', 'folds' or 'seed' is given",
                "a split that has folds, random or by-patient",
                "Leave them out, or choose such a split."
            );
        return new BeatSplit(options.Split, Folds.FromOptions(options.Fold, options.Folds), options.Seed);
    }

    /// <summary>Whether each beat is of the test set.</summary>
    /// <param name="beats">All beats, in order.</param>
    /// <param name="groups">The number of the patient of each.</param>
    public bool[] Test(IReadOnlyList<Beat> beats, int[] groups) =>
        Kind switch
        {
            SplitKind.InterPatient => [.. beats.Select(beat => Patients.Ds2.Contains(beat.Record))],
            SplitKind.ByPatient => ByPatient(groups),
            _ => AtRandom(beats),
        };

    private bool[] ByPatient(int[] groups)
    {
        int[] folds = Folds.Assign(groups.Length == 0 ? 0 : groups.Max() + 1, published: null);
        return [.. groups.Select(group => folds[group] == Folds.Test)];
    }

    /// <summary>The beats of each class, in a random order, take turns among the folds.</summary>
    private bool[] AtRandom(IReadOnlyList<Beat> beats)
    {
        double[] keys = new double[beats.Count];
        new RandomStream((ulong)Seed).Uniform(draw: 0, first: 0, keys);
        bool[] test = new bool[beats.Count];
        foreach (IGrouping<char, int> sameClass in Enumerable.Range(0, beats.Count).GroupBy(i => beats[i].Class))
        foreach ((int rank, int beat) in sameClass.OrderBy(i => keys[i]).Index())
            test[beat] = rank % Folds.Count == Folds.Test;
        return test;
    }
}
