using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>
/// How integer activations of a network that brings its weights get their scales: by training samples that pass through
/// the trained network before it meets hardware.
/// </summary>
internal sealed record ActivationCalibration
{
    /// <summary>
    /// The number of training samples, at equal distances from the first on; all where there are fewer. Assumed.
    /// </summary>
    [Range(1, 100_000)]
    public int Samples { get; init; } = 256;

    /// <summary>
    /// The percentile, of the magnitudes that enter a layer and are not 0, that becomes its greatest integer; larger
    /// ones are clamped. 100 takes the largest.
    /// </summary>
    [Range(50.0, 100.0)]
    public double Percentile { get; init; } = 100;
}
