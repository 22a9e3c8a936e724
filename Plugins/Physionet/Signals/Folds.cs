using Modular.Plugins.Physionet.Files;

namespace Modular.Plugins.Physionet.Signals;

/// <summary>The fold that is the test set, among folds of whole groups.</summary>
/// <param name="Test">The number of the fold, from 0.</param>
/// <param name="Count">The number of folds in total.</param>
internal sealed record Folds(int Test, int Count)
{
    /// <summary>Makes them of two options. Throws an InvalidDataException where they contradict each other.</summary>
    public static Folds FromOptions(int fold, int folds)
    {
        if (fold >= folds)
            throw BrokenFile.Option(
                "fold",
                $"is {fold}, but 'folds' is {folds}",
                $"0 to {folds - 1}",
                "Correct either."
            );
        return new Folds(fold, folds);
    }

    /// <summary>
    /// The fold of each group, in turn: 0, 1, ..., 0, 1, ... Where folds were published for as many, these hold.
    /// </summary>
    /// <param name="groups">The number of groups to assign.</param>
    /// <param name="published">The published fold of each group; null where there are none.</param>
    public int[] Assign(int groups, int[]? published)
    {
        if (published is not null && published.Max() == Count - 1)
            return published;
        return [.. Enumerable.Range(0, groups).Select(group => group % Count)];
    }
}
