using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Measured;

/// <summary>What a scenario may set on the memory <c>measured</c>.</summary>
internal sealed record MeasuredOptions
{
    /// <summary>
    /// Measured pulse responses, a file with the columns device, pulse, conductance and perhaps direction (up or down).
    /// Null: devices are written, and take no pulses; then one of the files below is needed.
    /// </summary>
    public FileInfo? Data { get; init; }

    /// <summary>What is fitted to the response of each device; 'modular fit' says which law fits best.</summary>
    public LawName Law { get; init; } = LawName.TwoSlope;

    /// <summary>What devices are that do not differ.</summary>
    public NominalValue Nominal { get; init; } = NominalValue.Mean;

    /// <summary>How the parameters of new devices are drawn.</summary>
    public SpreadLaw Spread { get; init; } = SpreadLaw.Normal;

    /// <summary>
    /// Standard deviation of a read's noise, ln(G). Null: from the file of reads, else from pulses that were read
    /// several times, else none.
    /// </summary>
    [Range(0.0, 10.0)]
    public double? ReadNoise { get; init; }

    /// <summary>
    /// The most pulses that Program gives a device whose pulses go one way. Null: the last pulse measured.
    /// </summary>
    [Range(1, 1_000_000)]
    public int? ProgramLimit { get; init; }

    /// <summary>
    /// Measured writes, a file with the columns target and conductance: how far writes miss. Null: they do not.
    /// </summary>
    public FileInfo? Levels { get; init; }

    /// <summary>
    /// Measured drift, a file with the columns device, time and conductance. Null: devices do not drift.
    /// </summary>
    public FileInfo? Drift { get; init; }

    /// <summary>
    /// Measured read noise, a file with the columns device, read and conductance: the same state of each device, read
    /// several times.
    /// </summary>
    public FileInfo? Reads { get; init; }

    /// <summary>
    /// The least conductance of devices without pulse responses, siemens. Null: the least target measured, or the least
    /// conductance.
    /// </summary>
    [Range(0.0, 1.0)]
    public double? GMin { get; init; }

    /// <summary>The greatest, siemens. Null: likewise.</summary>
    [Range(0.0, 1.0)]
    public double? GMax { get; init; }

    /// <summary>The first file there is.</summary>
    internal FileInfo? First => Data ?? Levels ?? Drift ?? Reads;
}
