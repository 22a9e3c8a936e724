namespace Modular.Plugins.Cells;

/// <summary>Options of the cell <c>differential-analog</c>.</summary>
internal sealed record DifferentialAnalogOptions
{
    /// <summary>
    /// Number of conductances that a device is asked for, evenly spaced over the range, both ends included; 0 for any
    /// conductance.
    /// </summary>
    [LevelCount]
    public int Levels { get; init; }
}
