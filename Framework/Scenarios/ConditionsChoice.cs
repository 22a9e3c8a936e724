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

    /// <summary>Off-line: how often each device has been read between writing and the test.</summary>
    [Range(0L, 1_000_000_000_000_000L)]
    public long Reads { get; init; }

    /// <summary>
    /// Off-line: what one observation of the devices serves in the test, where imperfections act at reads.
    /// </summary>
    public Observation Observe { get; init; }
}
