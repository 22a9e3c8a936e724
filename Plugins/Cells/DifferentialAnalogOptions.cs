using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Cells;

/// <summary>Options of <c>differential-analog</c>.</summary>
internal sealed record DifferentialAnalogOptions
{
    /// <summary>
    /// Conductances that a device is asked for, evenly spaced over the range, both ends among them. 0: any.
    /// </summary>
    [OfLevels]
    public int Levels { get; init; }
}
