using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.ConvNets.Conv1d;

/// <summary>
/// Options of the network <c>conv1d</c>. The defaults are what is said of the ECG network of arXiv:2006.11595, not
/// confirmed by its text.
/// </summary>
internal sealed record Conv1dOptions
{
    /// <summary>Filters of each convolution, from the input on.</summary>
    [EachWithin(1, 65536)]
    public IReadOnlyList<int> Filters { get; init; } = [32, 32, 32, 32, 32];

    /// <summary>Length of the kernels of each convolution, samples; as many numbers as 'filters' has.</summary>
    [EachWithin(1, 10000)]
    public IReadOnlyList<int> Kernels { get; init; } = [13, 11, 9, 7, 5];

    /// <summary>Whether signals are padded with zeros, so that convolutions keep their length.</summary>
    public bool Padding { get; init; }

    /// <summary>Convolutions, counted from 1, after which a maximum over 'pool' samples shortens the signal.</summary>
    [EachWithin(1, 1000)]
    public IReadOnlyList<int> PoolAfter { get; init; } = [1, 2];

    /// <summary>Samples that a maximum takes together.</summary>
    [Range(2, 1000)]
    public int Pool { get; init; } = 2;

    /// <summary>Units of each hidden fully connected layer; an empty list gives a single layer.</summary>
    [EachWithin(1, 65536)]
    public IReadOnlyList<int> Hidden { get; init; } = [75];

    /// <summary>
    /// The factor on all numbers of filters, rounded: a binarized network needs more filters to reach the accuracy of a
    /// real one (arXiv:2006.11595). Hidden layers keep their units.
    /// </summary>
    [Range(0.01, 100.0)]
    public double Width { get; init; } = 1;

    /// <summary>Whether convolutions and fully connected layers have a bias.</summary>
    public bool Bias { get; init; } = true;
}
