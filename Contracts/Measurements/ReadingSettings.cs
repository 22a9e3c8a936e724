using System.ComponentModel.DataAnnotations;

namespace Modular.Measurements;

/// <summary>
/// What a user says of a file that the file does not say itself. Null or empty: as the file says. The names are those
/// of the options of <c>modular fit</c>.
/// </summary>
public sealed record ReadingSettings
{
    /// <summary>
    /// What each column holds, as a heading would say it, such as 'time (s)' and 'conductance (uS)'; the last one holds
    /// for all further columns. They take the place of the file's own headings. 'skip' leaves a column out. Empty: the
    /// file's own headings.
    /// </summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>
    /// What was measured: 'conductance', 'resistance', 'current', 'relative', or a unit such as 'uS' or 'kohm'. Without
    /// a unit here or in a heading it is siemens, ohm or ampere. Null: as the headings say.
    /// </summary>
    public string? Quantity { get; init; }

    /// <summary>
    /// The voltage of the reads, volts, which makes conductances of currents. Null: no currents were measured.
    /// </summary>
    [Range(1e-6, 100.0)]
    public double? ReadVoltage { get; init; }

    /// <summary>The unit of times: 'ns', 'us', 'ms', 's', 'min', 'h' or 'day'. Null: as the headings say.</summary>
    public string? TimeUnit { get; init; }

    /// <summary>
    /// What one reading after the other stands for, where no heading says it. Null: as the headings say.
    /// </summary>
    public AxisMeaning? Axis { get; init; }

    /// <summary>
    /// The conductances of the least and of the greatest relative value, such as '1 uS..10 uS' or '1e-6..1e-5'
    /// (siemens). Null: no relative values were measured.
    /// </summary>
    public string? Scale { get; init; }
}
