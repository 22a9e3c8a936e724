using System.ComponentModel.DataAnnotations;
using Modular.Yaml;

namespace Modular.Scenarios;

/// <summary>The conditions under which the hardware works.</summary>
internal sealed record ConditionsChoice
{
    /// <summary>The ambient temperature of memory and sense, kelvin.</summary>
    [Range(1.0, 2000.0)]
    public double Temperature { get; init; } = 300;

    /// <summary>Off-line: the time between writing the devices and reading them. At 0, they are read at once.</summary>
    [BareSeconds]
    public TimeSpan Age { get; init; }
}
