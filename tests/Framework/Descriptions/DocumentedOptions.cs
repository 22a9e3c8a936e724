using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Modular.Framework.Tests.Descriptions;

/// <summary>Options that have no XML file beside their DLL.</summary>
public sealed record DocumentedOptions
{
    [Description("Read voltage, V. Assumed.")]
    [Range(0.0, 1.0)]
    public double Read { get; init; } = 0.2;

    [Required]
    public string? Wafer { get; init; }

    public Shot Pulse { get; init; } = new();
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [DayOfWeek.Monday];
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>An option with options of its own.</summary>
    public sealed record Shot
    {
        [Description("Width, ns.")]
        public double Width { get; init; } = 1e-7;
    }
}
