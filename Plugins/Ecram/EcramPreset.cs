using Modular.Devices;

namespace Modular.Plugins.Ecram;

/// <summary>
/// Measured devices in weight units; both presets are from IBM aihwkit's src/aihwkit/simulator/presets/devices.py.
/// </summary>
internal sealed record EcramPreset
{
    private static readonly EcramPreset LiIon = new()
    {
        Step = 0.002,
        Max = 1.1724,
        Min = -0.8276,
        SlopeUp = 0.1153,
        SlopeDown = 0.5085,
        Cycle = 0.3,
        Source = new Citation("Tang, IEDM 2018; IBM aihwkit EcRamPresetDevice [code]"),
    };

    private static readonly EcramPreset MetalOxide = new()
    {
        Step = 2.8214e-4,
        Max = 1.1714,
        Min = -0.8286,
        SlopeUp = 0.4152,
        SlopeDown = 0.7342,
        Cycle = 2,
        Source = new Citation("Kim, IEDM 2019; IBM aihwkit EcRamMOPresetDevice [code]"),
    };

    /// <summary>Nominal step of a pulse at weight 0, weights (dw_min).</summary>
    public required double Step { get; init; }

    /// <summary>Nominal upper bound, a weight.</summary>
    public required double Max { get; init; }

    /// <summary>Nominal lower bound, a weight.</summary>
    public required double Min { get; init; }

    /// <summary>The share by which a step up has shrunk at the upper bound.</summary>
    public required double SlopeUp { get; init; }

    /// <summary>The share by which a step down has shrunk at the lower bound.</summary>
    public required double SlopeDown { get; init; }

    /// <summary>Standard deviation of a step from pulse to pulse, relative (dw_min_std).</summary>
    public required double Cycle { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public required Citation Source { get; init; }

    /// <summary>Standard deviation of the slopes between devices, as a share of a step.</summary>
    public double SlopeSpread => 0.05;

    /// <summary>Standard deviation of the step between devices, relative.</summary>
    public double StepSpread => 0.1;

    /// <summary>Standard deviation of half the difference of steps up and down, in steps.</summary>
    public double AsymmetrySpread => 0.01;

    /// <summary>Standard deviation of either bound, relative.</summary>
    public double BoundSpread => 0.05;

    public static EcramPreset Select(EcramDevice device) =>
        device switch
        {
            EcramDevice.MetalOxide => MetalOxide,
            _ => LiIon,
        };
}
