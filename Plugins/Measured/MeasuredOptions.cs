using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Measured;

/// <summary>What a scenario may set on the memory <c>measured</c>.</summary>
internal sealed record MeasuredOptions
{
    /// <summary>Measured pulse responses, a comma-separated file with the columns device, pulse, conductance and perhaps direction (up or down). There is no memory without it.</summary>
    public FileInfo? Data { get; init; }

    /// <summary>What is fitted to the response of each device; 'modular fit' says which law fits best.</summary>
    public LawName Law { get; init; } = LawName.TwoSlope;

    /// <summary>What devices are that do not differ.</summary>
    public NominalValue Nominal { get; init; } = NominalValue.Mean;

    /// <summary>How the parameters of new devices are drawn.</summary>
    public SpreadLaw Spread { get; init; } = SpreadLaw.Normal;

    /// <summary>Standard deviation of a read's noise, ln(G). Null: from pulses that were read several times, or none.</summary>
    [Range(0.0, 10.0)]
    public double? ReadNoise { get; init; }

    /// <summary>The most pulses that Program gives a device whose pulses go one way. Null: the last pulse measured.</summary>
    [Range(1, 1_000_000)]
    public int? ProgramLimit { get; init; }

    /// <summary>Measured writes, a comma-separated file with the columns target and conductance: how far writes miss. Null: they do not.</summary>
    public FileInfo? Levels { get; init; }

    /// <summary>Measured drift, a comma-separated file with the columns device, time and conductance. Null: devices do not drift.</summary>
    public FileInfo? Drift { get; init; }
}
