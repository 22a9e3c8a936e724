using System.ComponentModel.DataAnnotations;
using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.SttMram;

/// <summary>What a scenario may set on the memory <c>stt-mram</c>.</summary>
internal sealed record SttOptions
{
    /// <summary>Whose junctions: the resistances that are not set below.</summary>
    public SttPreset Preset { get; init; } = SttPreset.Nvsim;

    /// <summary>Resistance of the parallel state, ohm. Null: that of the preset.</summary>
    [Range(1.0, 1e9)]
    public double? ParallelResistance { get; init; }

    /// <summary>
    /// Tunnel magnetoresistance, (R_AP - R_P) / R_P, 1. Null: of the polarisation, else of the preset.
    /// </summary>
    [Range(1e-3, 1e3)]
    public double? Tmr { get; init; }

    /// <summary>
    /// Spin polarisation p of both electrodes, 1; then TMR = 2 p^2 / (1 - p^2) (Julliere). Null: not used.
    /// </summary>
    [Range(0.03, 0.99)]
    public double? Polarisation { get; init; }

    /// <summary>Standard deviation of the resistance-area product between devices, ln(R). Assumed.</summary>
    [Range(0.0, 5.0)]
    [Assumed(0.03, 0.1)]
    public double ResistanceSpread { get; init; } = 0.05;

    /// <summary>Standard deviation of the TMR between devices, ln(TMR). Assumed.</summary>
    [Range(0.0, 5.0)]
    [Assumed(0.03, 0.1)]
    public double TmrSpread { get; init; } = 0.05;

    /// <summary>
    /// What stays at its nominal value while the dial of a spread turns: the mean or the median of resistance, TMR and
    /// write error rate over devices. The spreads are assumed, and so is this.
    /// </summary>
    public SpreadHolds Holds { get; init; } = SpreadHolds.Mean;

    /// <summary>Length of a write pulse, seconds. NVSim's default cell.</summary>
    [Range(1e-12, 1e-3)]
    public double PulseLength { get; init; } = 10e-9;

    /// <summary>Write current over the critical current of the switching, 1. More than 1. Assumed.</summary>
    [Range(1.001, 100.0)]
    [Assumed(1.5, 3)]
    public double Overdrive { get; init; } = 2;

    /// <summary>
    /// Time constant of the precession's growth, (1 + alpha^2) / (alpha gamma mu0 Hk), seconds. Derived from alpha
    /// 0.005, Ms 0.97e6 A/m, 1e-3 J/m2 and 1 nm of ARM's framework.
    /// </summary>
    [Range(1e-13, 1e-6)]
    public double PrecessionTime { get; init; } = 1.35e-9;

    /// <summary>
    /// Standard deviation of the write error rate between devices, ln(rate): log-normal (arXiv:2209.13828). Assumed.
    /// </summary>
    [Range(0.0, 10.0)]
    [Assumed(0.5, 2)]
    public double WriteErrorSpread { get; init; } = 1;

    /// <summary>Energy barrier over kT at 300 K, 1. Assumed.</summary>
    [Range(1.0, 500.0)]
    [Assumed(45, 80)]
    public double Delta { get; init; } = 60;

    /// <summary>Time between thermal attempts to switch, seconds. Assumed.</summary>
    [Range(1e-12, 1e-6)]
    [Assumed(1e-10, 1e-8)]
    public double AttemptTime { get; init; } = 1e-9;

    /// <summary>How long a read takes, seconds. Assumed.</summary>
    [Range(1e-12, 1e-3)]
    public double ReadTime { get; init; } = 10e-9;

    /// <summary>Read current over the critical current of the switching, 1. Assumed.</summary>
    [Range(0.0, 1.0)]
    [Assumed(0.1, 0.5)]
    public double ReadCurrent { get; init; } = 0.3;

    /// <summary>Energy of one write, joules. NVSim's default cell.</summary>
    [Range(0.0, 1e-6)]
    public double WriteEnergy { get; init; } = 1e-12;

    /// <summary>Writes that a device stands, cycles. Assumed, within 1e6 to 1e15 of NVMExplorer's survey.</summary>
    [Range(1.0, 1e18)]
    public double Endurance { get; init; } = 1e12;
}
