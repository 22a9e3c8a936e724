using Modular.Contracts;

namespace Modular.Devices;

/// <summary>
/// Weights to siemens and back, for devices that a source describes by weights without a unit. The map is linear: the
/// nominal bounds of the weights are the ends of the range.
/// </summary>
/// <param name="min">The nominal lower bound of weights.</param>
/// <param name="max">The nominal upper bound of weights.</param>
/// <param name="range">The conductances of the least and greatest weight, siemens.</param>
public readonly struct WeightScale(double min, double max, ConductanceRange range)
{
    private readonly double least = min;
    private readonly double origin = range.Min;
    private readonly double slope = (range.Max - range.Min) / (max - min);

    /// <summary>A conductance, siemens, as a weight.</summary>
    public double Weight(double conductance) => least + (conductance - origin) / slope;

    /// <summary>A weight as a conductance, siemens; 0 at least.</summary>
    public double Conductance(double weight) => Math.Max(origin + (weight - least) * slope, 0);
}
