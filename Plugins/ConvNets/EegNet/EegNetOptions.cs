using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.ConvNets.EegNet;

/// <summary>
/// Options of the network <c>eegnet</c>. The defaults are EEGNet-8,2 (Lawhern et al. 2018, arXiv:1611.08024) for 80 Hz.
/// </summary>
internal sealed record EegNetOptions
{
    /// <summary>Filters along time. 8: arXiv:1611.08024.</summary>
    [Range(1, 65536)]
    public int TemporalFilters { get; init; } = 8;

    /// <summary>Length of the filters along time, samples. 40 at 80 Hz are half a second: arXiv:1611.08024.</summary>
    [Range(1, 10000)]
    public int TemporalKernel { get; init; } = 40;

    /// <summary>Whether an activation follows the filters along time. EEGNet has none there.</summary>
    public bool TemporalActivation { get; init; }

    /// <summary>Filters across all channels for each filter along time. 2: arXiv:1611.08024.</summary>
    [Range(1, 1024)]
    public int SpatialFilters { get; init; } = 2;

    /// <summary>
    /// Whether a filter across channels sees one filter along time only. False: it sees all of them, as is said of the
    /// EEG network of arXiv:2006.11595.
    /// </summary>
    public bool Depthwise { get; init; } = true;

    /// <summary>Samples of the first mean. 4: arXiv:1611.08024.</summary>
    [Range(1, 10000)]
    public int Pool { get; init; } = 4;

    /// <summary>Samples from one mean to the next; as many as it takes unless given.</summary>
    [Range(1, 10000)]
    public int? PoolStride { get; init; }

    /// <summary>Filters of the separable convolution; 0 for none. 16: arXiv:1611.08024.</summary>
    [Range(0, 65536)]
    public int SeparableFilters { get; init; } = 16;

    /// <summary>Length of the separable convolution's filters, samples. 16: arXiv:1611.08024.</summary>
    [Range(1, 10000)]
    public int SeparableKernel { get; init; } = 16;

    /// <summary>Samples of the mean after the separable convolution. 8: arXiv:1611.08024.</summary>
    [Range(1, 10000)]
    public int SeparablePool { get; init; } = 8;

    /// <summary>Units of each hidden fully connected layer; an empty list gives a single layer.</summary>
    [EachWithin(1, 65536)]
    public IReadOnlyList<int> Hidden { get; init; } = [];

    /// <summary>The factor on the temporal and the separable filters, rounded.</summary>
    [Range(0.01, 100.0)]
    public double Width { get; init; } = 1;
}
