using Modular.Plugins.Onnx.Operators;
using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Graphs;

/// <summary>How samples of the data set become those that the file takes.</summary>
/// <param name="Order">The order of the axes, that of the samples included; null where it stays.</param>
/// <param name="Shape">The shape of a sample in the file.</param>
internal sealed record SampleForm(long[]? Order, IReadOnlyList<long> Shape)
{
    /// <summary>
    /// Axes of size 1 come and go, a flat file takes all points in their order, and channels that the file has last
    /// move there. Throws where the samples are others.
    /// </summary>
    public static SampleForm Find(Graph graph, IReadOnlyList<long> sample)
    {
        IReadOnlyList<long> wanted = graph.Sample;
        if (Bare(sample).SequenceEqual(Bare(wanted)) || wanted is [var all] && all == Product(sample))
            return new SampleForm(null, wanted);
        if (sample.Count > 1 && sample.Skip(1).Append(sample[0]).SequenceEqual(wanted))
            return new SampleForm([0, .. Enumerable.Range(2, sample.Count - 1).Select(axis => (long)axis), 1], wanted);
        throw new InvalidDataException(
            $"{graph.File}: it takes samples {Elementwise.Text(wanted)}, and those of the data set are "
                + $"{Elementwise.Text(sample)}; expected the same. Use the data set that it was trained on, or its options."
        );
    }

    /// <summary>
    /// Takes inputs [n, sample] of the data set to [n, sample] of the file. The caller disposes them.
    /// </summary>
    public Tensor Take(Tensor inputs)
    {
        long[] shape = [inputs.shape[0], .. Shape];
        if (Order is null)
            return inputs.reshape(shape);
        using Tensor moved = inputs.permute(Order);
        return moved.reshape(shape);
    }

    private static IEnumerable<long> Bare(IEnumerable<long> shape) => shape.Where(size => size != 1);

    private static long Product(IEnumerable<long> shape) => shape.Aggregate(1L, (product, size) => product * size);
}
