using System.ComponentModel.DataAnnotations;
using Modular.Yaml;

namespace Modular.Scenarios;

/// <summary>Under what conditions the hardware works.</summary>
internal sealed record ConditionsChoice
{
    /// <summary>Ambient temperature of memory and sense, kelvin.</summary>
    [Range(1.0, 2000.0)]
    public double Temperature { get; init; } = 300;

    /// <summary>Off-line: how much time passes between writing the devices and reading them.</summary>
    [BareSeconds]
    public TimeSpan Age { get; init; }
}
