using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// Labelled data, on disk or in memory. Broken data: InvalidDataException or FileNotFoundException; its message is the
/// sentence that the user sees.
/// </summary>
public interface IDataset
{
    /// <summary>The shape of the samples; known without reading them.</summary>
    DataShape Shape { get; }

    /// <summary>All samples, the published split marked.</summary>
    IReadOnlyList<Sample> Samples { get; }

    /// <summary>
    /// Inputs float32 [n, sample] of the named samples; augmented from (stream, epoch, sample) where a stream is given.
    /// The caller disposes them.
    /// </summary>
    Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation);
}
