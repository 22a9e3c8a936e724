using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Ecram;

/// <summary>A device as made, in weight units.</summary>
/// <param name="Up">Its step up at weight 0, 0 or more.</param>
/// <param name="Down">Its step down at weight 0, 0 or more.</param>
/// <param name="SlopeUp">What a step up loses per weight, as a share of it.</param>
/// <param name="SlopeDown">What a step down loses per weight; 0 or less, because it shrinks towards negative
/// weights.</param>
/// <param name="Max">The upper bound of the weight.</param>
/// <param name="Min">The lower bound of the weight.</param>
internal readonly record struct EcramCell(float Up, float Down, float SlopeUp, float SlopeDown, float Max, float Min)
{
    /// <summary>
    /// Makes devices. Absolute values keep steps and bounds on their sides; slopes refer to the nominal bounds
    /// (aihwkit).
    /// </summary>
    public static EcramCell[] Fabricate(int count, EcramPreset preset, Conditions conditions)
    {
        double curve = conditions["nonlinearity"].Strength;
        var gains = new DeviceNormals(conditions["d2d-step"]);
        var tilts = new DeviceNormals(conditions["d2d-asymmetry"]);
        var ups = new DeviceNormals(conditions["d2d-nonlinearity"], draw: 0);
        var downs = new DeviceNormals(conditions["d2d-nonlinearity"], draw: 1);
        var tops = new DeviceNormals(conditions["d2d-bounds"], draw: 0);
        var bottoms = new DeviceNormals(conditions["d2d-bounds"], draw: 1);
        var cells = new EcramCell[count];
        for (int i = 0; i < count; i++)
        {
            double gain = 1 + preset.StepSpread * gains.Next();
            double tilt = preset.AsymmetrySpread * tilts.Next();
            double slopeUp = Math.Abs(curve * preset.SlopeUp + preset.SlopeSpread * ups.Next());
            double slopeDown = Math.Abs(curve * preset.SlopeDown + preset.SlopeSpread * downs.Next());
            cells[i] = new EcramCell(
                Up: (float)(preset.Step * Math.Abs(gain + tilt)),
                Down: (float)(preset.Step * Math.Abs(gain - tilt)),
                SlopeUp: (float)(slopeUp / preset.Max),
                SlopeDown: (float)(slopeDown / preset.Min),
                Max: (float)Math.Abs(preset.Max * (1 + preset.BoundSpread * tops.Next())),
                Min: (float)-Math.Abs(preset.Min * (1 + preset.BoundSpread * bottoms.Next()))
            );
        }
        return cells;
    }
}
