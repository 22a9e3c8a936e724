using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>What a scenario may set on the memory <c>hfo2-weak-reset</c>.</summary>
internal sealed record WeakResetOptions
{
    /// <summary>Which model of the noise.</summary>
    public WeakResetMode Mode { get; init; } = WeakResetMode.AsDescribed;

    /// <summary>The value of a parameter whose dial is at 0.</summary>
    public NominalValue Nominal { get; init; } = NominalValue.Median;

    /// <summary>What computes the devices; where tensors live on an accelerator it is always 'tensor'.</summary>
    public WeakResetKernels Kernels { get; init; } = WeakResetKernels.Vector;

    /// <summary>
    /// How many weak RESET pulses Program gives a device at most after its SET, pulses. Assumed: the paper has no
    /// write-verify loop.
    /// </summary>
    [Range(0, 100000)]
    public int ProgramLimit { get; init; } = 1000;
}
