namespace Modular.Contracts;

/// <summary>
/// Ability of an <see cref="IDataset"/> whose publisher divides it into folds for cross-validation. The host makes
/// folds of whole groups where a data set has none of the number that a study asks for.
/// </summary>
public interface IFoldedDataset
{
    /// <summary>
    /// The fold of each sample, 0 to <paramref name="folds"/> - 1, in the order of <see cref="IDataset.Samples"/>; null
    /// where the publisher does not give so many folds. A group lies in one fold.
    /// </summary>
    /// <param name="folds">How many folds the study asks for, 2 or more.</param>
    IReadOnlyList<int>? Folds(int folds);
}
