using Modular.Contracts;
using Modular.Rigs;
using Modular.Rigs.Uses;

namespace Modular.Packed;

/// <summary>
/// The weights of a network that read with the other sign on one chip: applied to packed weights in place, and undone
/// by flipping them again, so that one more chip costs little besides its inference.
/// </summary>
internal sealed class ChipFlips
{
    private readonly IReadOnlyList<int>[] positions; // layer by layer: row * inputs + input

    private ChipFlips(IReadOnlyList<int>[] positions) => this.positions = positions;

    /// <summary>Draws the errors of one chip.</summary>
    /// <param name="network">The network whose layers err.</param>
    /// <param name="random">A stream for each layer.</param>
    /// <param name="chip">The number of the chip: the draw of the streams.</param>
    /// <param name="rates">For each layer the probability that a weight reads with the other sign; 0 stays 0.</param>
    public static ChipFlips Draw(
        PackedNetwork network,
        IReadOnlyList<RandomStream> random,
        long chip,
        IReadOnlyList<double> rates
    ) =>
        new([
            .. network.Layers.Select(
                (layer, i) => ErrorPositions.Draw(random[i], chip, layer.Matrix.Rows * layer.Matrix.Inputs, rates[i])
            ),
        ]);

    /// <summary>The number of weights that err.</summary>
    public int Count => positions.Sum(layer => layer.Count);

    /// <summary>Flips the weights; called once more, it undoes that.</summary>
    public void Flip(PackedNetwork network)
    {
        for (int i = 0; i < positions.Length; i++)
        {
            PackedMatrix matrix = network.Layers[i].Matrix;
            foreach (int position in positions[i])
                matrix.Flip(position / matrix.Inputs, position % matrix.Inputs);
        }
    }
}
