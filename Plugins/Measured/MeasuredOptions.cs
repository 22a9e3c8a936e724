using System.ComponentModel.DataAnnotations;
using Modular.Measurements;

namespace Modular.Plugins.Measured;

/// <summary>The options of the memory <c>measured</c>.</summary>
internal sealed record MeasuredOptions
{
    /// <summary>
    /// Measured pulse responses: conductances, resistances or currents over pulses, as a table of text or .xlsx. Null:
    /// devices can be written but take no pulses; then one of 'levels', 'drift' and 'reads' is needed.
    /// </summary>
    public FileInfo? Data { get; init; }

    /// <summary>
    /// The curves of 'data' that are plotted against reversed pulses, so that their pulses count from their other end.
    /// Null: none.
    /// </summary>
    public ReversedCurves? Reversed { get; init; }

    /// <summary>The law that is fitted to the response of each device; 'modular fit' says which fits best.</summary>
    public LawName Law { get; init; } = LawName.TwoSlope;

    /// <summary>The value of each parameter if devices do not differ.</summary>
    public NominalValue Nominal { get; init; } = NominalValue.Mean;

    /// <summary>How the parameters of new devices are drawn.</summary>
    public SpreadLaw Spread { get; init; } = SpreadLaw.Normal;

    /// <summary>
    /// Standard deviation of one read, ln(G). Null: from the file of reads, else from pulses that were read several
    /// times, else 0.
    /// </summary>
    [Range(0.0, 10.0)]
    public double? ReadNoise { get; init; }

    /// <summary>
    /// The most pulses of a write if pulses go one way, pulses. Null: the last pulse that was measured.
    /// </summary>
    [Range(1, 1_000_000)]
    public int? ProgramLimit { get; init; }

    /// <summary>
    /// Measured writes: targets and the conductances that were reached. They show how far writes miss their targets.
    /// Null: writes are exact.
    /// </summary>
    public FileInfo? Levels { get; init; }

    /// <summary>
    /// Measured drift: conductances over the time since the write. Null: devices do not drift.
    /// </summary>
    public FileInfo? Drift { get; init; }

    /// <summary>
    /// Whether drift exponents depend on the state that a device is written to. Auto: where the measurements show that
    /// their mean or their spread does.
    /// </summary>
    public DriftExponent DriftExponent { get; init; } = DriftExponent.Auto;

    /// <summary>
    /// Measured read noise: one state of each device, read several times. Null: see 'read-noise'.
    /// </summary>
    public FileInfo? Reads { get; init; }

    /// <summary>
    /// The least conductance of devices without pulse responses, siemens. Null: the least measured target, else the
    /// least measured conductance.
    /// </summary>
    [Range(0.0, 1.0)]
    public double? GMin { get; init; }

    /// <summary>
    /// The greatest conductance of devices without pulse responses, siemens. Null: the greatest measured target, else
    /// the greatest measured conductance.
    /// </summary>
    [Range(0.0, 1.0)]
    public double? GMax { get; init; }

    /// <summary>What the files do not say themselves. The settings hold for all files of the memory.</summary>
    public ReadingSettings Reading { get; init; } = new();

    /// <summary>The first file that is given; null if there is none.</summary>
    internal FileInfo? First => Data ?? Levels ?? Drift ?? Reads;

    /// <summary>Reads one of the files. An InvalidDataException where it holds something else.</summary>
    internal MeasurementTable Read(FileInfo file, MeasurementKind kind)
    {
        FileInfo?[] files = [Data, Levels, Drift, Reads];
        bool isOnly = files.Count(one => one is not null) == 1;
        return MeasurementReader.Read(file, Reading, isOnly).Expect(kind);
    }
}
