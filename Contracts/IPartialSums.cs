namespace Modular.Contracts;

/// <summary>
/// A sense that adds products itself, such as currents on a column. Without this ability the host counts a digital tree
/// that adds every product.
/// </summary>
public interface IPartialSums
{
    /// <summary>What is left to be added digitally.</summary>
    /// <param name="use">The matrix and its inputs.</param>
    PartialSums Sums(MatrixUse use);
}
