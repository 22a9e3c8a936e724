using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Capacitor;

/// <summary>A device as made, in weight units.</summary>
/// <param name="Up">Its step up at weight 0, 0 or more.</param>
/// <param name="Down">Its step down at weight 0, 0 or more.</param>
/// <param name="SlopeUp">What a step up loses per weight, as a share of it.</param>
/// <param name="SlopeDown">What a step down loses per weight; 0 or less, because it shrinks towards negative
/// weights.</param>
/// <param name="Max">The upper bound of the weight.</param>
/// <param name="Min">The lower bound of the weight.</param>
/// <param name="Leak">The share of its weight that it loses in a step of training, 0 to 1.</param>
internal readonly record struct CapacitorCell(
    float Up,
    float Down,
    float SlopeUp,
    float SlopeDown,
    float Max,
    float Min,
    float Leak
)
{
    /// <summary>
    /// Makes devices. Absolute values keep steps and bounds on their sides; slopes refer to the nominal bounds
    /// (aihwkit).
    /// </summary>
    /// <param name="count">The number of devices in the array.</param>
    /// <param name="lifetime">Steps of training in which a nominal weight decays to 1/e.</param>
    /// <param name="conditions">The strengths and random streams of the dials.</param>
    public static CapacitorCell[] Fabricate(int count, double lifetime, Conditions conditions)
    {
        double slope = conditions["nonlinearity"].Strength * CapacitorPreset.Slope;
        double leak = conditions["leak"].Strength;
        var gains = new DeviceNormals(conditions["d2d-step"]);
        var tilts = new DeviceNormals(conditions["d2d-asymmetry"]);
        var ups = new DeviceNormals(conditions["d2d-nonlinearity"], draw: 0);
        var downs = new DeviceNormals(conditions["d2d-nonlinearity"], draw: 1);
        var tops = new DeviceNormals(conditions["d2d-bounds"], draw: 0);
        var bottoms = new DeviceNormals(conditions["d2d-bounds"], draw: 1);
        var lifetimes = new DeviceNormals(conditions["d2d-leak"]);
        var cells = new CapacitorCell[count];
        for (int i = 0; i < count; i++)
        {
            double gain = 1 + CapacitorPreset.StepSpread * gains.Next();
            double tilt = CapacitorPreset.AsymmetrySpread * tilts.Next();
            double slopeUp = Math.Abs(slope + CapacitorPreset.SlopeSpread * ups.Next());
            double slopeDown = Math.Abs(slope + CapacitorPreset.SlopeSpread * downs.Next());
            double held = lifetime * Math.Abs(1 + CapacitorPreset.LifetimeSpread * lifetimes.Next());
            cells[i] = new CapacitorCell(
                Up: (float)(CapacitorPreset.Step * Math.Abs(gain + tilt)),
                Down: (float)(CapacitorPreset.Step * Math.Abs(gain - tilt)),
                SlopeUp: (float)(slopeUp / CapacitorPreset.Max),
                SlopeDown: (float)(slopeDown / CapacitorPreset.Min),
                Max: (float)Math.Abs(CapacitorPreset.Max * (1 + CapacitorPreset.BoundSpread * tops.Next())),
                Min: (float)-Math.Abs(CapacitorPreset.Min * (1 + CapacitorPreset.BoundSpread * bottoms.Next())),
                Leak: (float)Math.Min(leak / held, 1)
            );
        }
        return cells;
    }
}
