using System.ComponentModel.DataAnnotations;
using Modular.Devices;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>Options of the memory <c>hfo2-weak-reset</c>.</summary>
internal sealed record WeakResetOptions
{
    /// <summary>The model of the noise.</summary>
    public WeakResetMode Mode { get; init; } = WeakResetMode.AsDescribed;

    /// <summary>The value of a parameter whose dial is at 0.</summary>
    public NominalValue Nominal { get; init; } = NominalValue.Median;

    /// <summary>
    /// What stays where it is while the dial of m1, t* or m2 turns: the median, or the published mean at every strength
    /// above 0. With 'nominal: mean' devices at strength 0 have it, too. Strength 1 is the published law either way.
    /// </summary>
    public SpreadHolds Holds { get; init; } = SpreadHolds.Median;

    /// <summary>
    /// Factor of the slope m1 of all devices, 1: moves the mean and leaves the spread of ln(m1). The paper's is 1.
    /// </summary>
    [Range(0.01, 100.0)]
    public double M1Scale { get; init; } = 1;

    /// <summary>
    /// Factor of t* of all devices, 1: moves the mean and leaves the spread of ln(t*). The paper's is 1.
    /// </summary>
    [Range(0.01, 100.0)]
    public double TStarScale { get; init; } = 1;

    /// <summary>
    /// Factor of the slope m2 of all devices, 1: moves the mean and leaves the spread of ln(m2). The paper's is 1.
    /// </summary>
    [Range(0.01, 100.0)]
    public double M2Scale { get; init; } = 1;

    /// <summary>The spectrum of the noise that moves with the pulses, the dial 'pink-noise'.</summary>
    public PinkSpectrum PinkSpectrum { get; init; } = PinkSpectrum.Register;

    /// <summary>The code that computes the devices.</summary>
    public WeakResetKernels Kernels { get; init; } = WeakResetKernels.Vector;

    /// <summary>
    /// The greatest number of weak RESET pulses that Program gives a device after its SET, pulses. Assumed: the paper
    /// has no write-verify loop.
    /// </summary>
    [Range(0, 100000)]
    public int ProgramLimit { get; init; } = 1000;
}
