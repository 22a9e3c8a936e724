using Modular.Devices;

namespace Modular.Plugins.Capacitor;

/// <summary>
/// Measured cells in weight units (Li, VLSI 2018, as IBM aihwkit's src/aihwkit/simulator/presets/devices.py has them).
/// </summary>
internal static class CapacitorPreset
{
    /// <summary>Nominal step of a pulse at weight 0, weights (dw_min).</summary>
    public const double Step = 0.005;

    /// <summary>Nominal upper bound, a weight.</summary>
    public const double Max = 1;

    /// <summary>Nominal lower bound, a weight.</summary>
    public const double Min = -1;

    /// <summary>The share by which a step has shrunk at its bound.</summary>
    public const double Slope = 0.05;

    /// <summary>Standard deviation of the slopes between devices, as a share of a step.</summary>
    public const double SlopeSpread = 0.01;

    /// <summary>Standard deviation of the step between devices, relative.</summary>
    public const double StepSpread = 0.1;

    /// <summary>Standard deviation of half the difference of steps up and down, in steps.</summary>
    public const double AsymmetrySpread = 0.06;

    /// <summary>Standard deviation of either bound, relative.</summary>
    public const double BoundSpread = 0.07;

    /// <summary>Standard deviation of a step from pulse to pulse, in steps (dw_min_std).</summary>
    public const double Cycle = 0.3;

    /// <summary>Standard deviation of the lifetime of the charge between devices, relative.</summary>
    public const double LifetimeSpread = 0.3;

    /// <summary>Where the numbers come from.</summary>
    public static readonly Citation Source = new("Li, VLSI 2018; IBM aihwkit CapacitorPresetDevice [code]");
}
