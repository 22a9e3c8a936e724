using Modular.Contracts;

namespace Modular.Plugins.Ecram;

/// <summary>
/// Weights to siemens and back: the nominal bounds are the ends of the range, and the map is linear (assumed).
/// </summary>
internal readonly struct WeightScale(EcramPreset preset, ConductanceRange range)
{
    private readonly double origin = range.Min;
    private readonly double least = preset.Min;
    private readonly double slope = (range.Max - range.Min) / (preset.Max - preset.Min);

    /// <summary>A conductance, siemens, as a weight.</summary>
    public double Weight(double conductance) => least + (conductance - origin) / slope;

    /// <summary>A weight as a conductance, siemens; 0 at least.</summary>
    public double Conductance(double weight) => Math.Max(origin + (weight - least) * slope, 0);
}
