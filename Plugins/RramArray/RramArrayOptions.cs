using System.ComponentModel.DataAnnotations;
using Modular.Devices;

namespace Modular.Plugins.RramArray;

/// <summary>What a scenario may set on the memory <c>rram-array</c>.</summary>
internal sealed record RramArrayOptions
{
    /// <summary>Which measured devices: their steps, bounds, spreads and noise.</summary>
    public RramDevice Device { get; init; } = RramDevice.ReramArrayOm;

    /// <summary>
    /// The conductance at the nominal lower bound, siemens. Assumed: the source has weights without a unit.
    /// </summary>
    [Range(0.0, 1e-2)]
    public double GMin { get; init; } = 10e-6;

    /// <summary>
    /// The conductance at the nominal upper bound, siemens. Assumed: the source has weights without a unit.
    /// </summary>
    [Range(1e-9, 1e-2)]
    public double GMax { get; init; } = 100e-6;

    /// <summary>
    /// The share of devices that are stuck near the middle of the range, 0 to 1. Measured: 0.1348 for reram-array-om,
    /// 0.0977 for reram-array-hfo2 (Gong, IEDM 2022, by IBM aihwkit).
    /// </summary>
    [Range(0.0, 1.0)]
    public double StuckShare { get; init; }

    /// <summary>
    /// What stays where it is while the dial of a log-normal step turns: the source's step, which is the median, or the
    /// mean of its law, to which nominal devices then belong. Strength 1 is the source's law either way. Devices whose
    /// steps are normal have one centre, and nothing changes.
    /// </summary>
    public SpreadHolds Holds { get; init; } = SpreadHolds.Median;
}
