namespace Modular.Contracts;

/// <summary>
/// A memory, cell or sense that counts its energies of an inference, beyond those of <see cref="IReadEnergies"/>. What
/// it does not name is not known to the host; it is not 0.
/// </summary>
public interface IUseEnergies
{
    /// <summary>The energies of one use of a matrix: lines, converters, decoders.</summary>
    /// <param name="use">The matrix and its inputs.</param>
    IReadOnlyList<CountedEnergy> Energies(MatrixUse use);
}
