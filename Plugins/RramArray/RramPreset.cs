using Modular.Devices;

namespace Modular.Plugins.RramArray;

/// <summary>
/// Measured devices in weight units: the range of nominal devices is <see cref="Min"/> to <see cref="Max"/>, and 0 is
/// between.
/// </summary>
internal sealed record RramPreset
{
    /// <summary>Nominal step of a pulse at weight 0, weights (dw_min).</summary>
    public required double Step { get; init; }

    /// <summary>Nominal upper bound, a weight.</summary>
    public double Max { get; init; } = 1;

    /// <summary>Nominal lower bound, a weight.</summary>
    public double Min { get; init; } = -1;

    /// <summary>Above 0: steps down are smaller by this share of the step; below 0: steps up are (up_down).</summary>
    public double UpDown { get; init; }

    /// <summary>Standard deviation of the step between devices, relative, or of its logarithm.</summary>
    public required double StepSpread { get; init; }

    /// <summary>Whether the step is log-normal between devices.</summary>
    public bool LogNormal { get; init; }

    /// <summary>What stays where it is while the strength of a log-normal step turns.</summary>
    public SpreadHolds Holds { get; init; } = SpreadHolds.Median;

    /// <summary>Standard deviation of half the difference of steps up and down, in steps.</summary>
    public required double AsymmetrySpread { get; init; }

    /// <summary>Standard deviation of the upper bound, relative.</summary>
    public required double MaxSpread { get; init; }

    /// <summary>Standard deviation of the lower bound, relative.</summary>
    public required double MinSpread { get; init; }

    /// <summary>Standard deviation of a step from pulse to pulse, in steps (dw_min_std).</summary>
    public required double Cycle { get; init; }

    /// <summary>Standard deviation of what is read after a write, in nominal steps.</summary>
    public required double WriteNoise { get; init; }

    /// <summary>Standard deviation of the references that are subtracted; 0 where nothing is.</summary>
    public double ReferenceSpread { get; init; }

    /// <summary>Whether each device's reference is at its symmetry point.</summary>
    public bool SubtractsSymmetryPoint { get; init; }

    /// <summary>What a pulse does, for a strength of the dial <c>nonlinearity</c>.</summary>
    public required Func<double, IPulseStep> PulseStep { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public required Citation Source { get; init; }

    /// <summary>
    /// The step of a device as a multiple of <see cref="Step"/>, from its deviation: a normal number times the
    /// strength. With the mean held it is exp(sigma x + (1 - s^2) sigma^2 / 2), whose mean is that of strength s = 1 at
    /// every s.
    /// </summary>
    public double Gain(double deviation, double strength)
    {
        if (!LogNormal)
            return 1 + StepSpread * deviation;
        if (Holds == SpreadHolds.Median)
            return Math.Exp(StepSpread * deviation);
        return Math.Exp(StepSpread * deviation + (1 - strength * strength) * StepSpread * StepSpread / 2);
    }
}
