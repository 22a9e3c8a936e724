using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// A data set: labelled samples, on disk or in memory. Where data are broken or missing, its members throw an
/// InvalidDataException or a FileNotFoundException, whose message is the sentence that the user sees.
/// </summary>
public interface IDataset
{
    /// <summary>The shape of the data, known without reading any sample.</summary>
    DataShape Shape { get; }

    /// <summary>All samples, each marked as of the published training or test set.</summary>
    IReadOnlyList<Sample> Samples { get; }

    /// <summary>
    /// The inputs of the named samples, float32 [n, sample]. The caller disposes them.
    /// </summary>
    /// <param name="samples">The indices of the samples in <see cref="Samples"/>, [n].</param>
    /// <param name="epoch">The number of the epoch.</param>
    /// <param name="augmentation">The stream from which inputs are augmented, as a function of (stream, epoch, sample);
    /// null for inputs as they are.</param>
    Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation);
}
