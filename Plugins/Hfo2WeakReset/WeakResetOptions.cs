using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>Options of the memory <c>hfo2-weak-reset</c>.</summary>
internal sealed record WeakResetOptions
{
    /// <summary>The model of the noise.</summary>
    public WeakResetMode Mode { get; init; } = WeakResetMode.AsDescribed;

    /// <summary>The value of a parameter whose dial is at 0.</summary>
    public NominalValue Nominal { get; init; } = NominalValue.Median;

    /// <summary>What stays where it is while the dial of m1, t* or m2 turns.</summary>
    public SpreadHolds Holds { get; init; } = SpreadHolds.Median;

    /// <summary>The code that computes the devices.</summary>
    public WeakResetKernels Kernels { get; init; } = WeakResetKernels.Vector;

    /// <summary>
    /// The greatest number of weak RESET pulses that Program gives a device after its SET, pulses. Assumed: the paper
    /// has no write-verify loop.
    /// </summary>
    [Range(0, 100000)]
    public int ProgramLimit { get; init; } = 1000;
}
