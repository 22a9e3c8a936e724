using System.Text.Json.Serialization;

namespace Modular.Trials;

/// <summary>What the devices of a chip went through in a trial, from the first write on.</summary>
internal sealed record DeviceWear
{
    /// <summary>
    /// Pulses of each device: all of them where the memory counts, else those of training in place; null where there
    /// were none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CountSpread? Pulses { get; init; }

    /// <summary>SETs of each device; null where the memory does not count them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CountSpread? Sets { get; init; }

    /// <summary>What all writing took, joules; null where the memory does not know.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Joules { get; init; }

    /// <summary>
    /// What writing took by operation; null where the memory does not tell operations apart, and in files from before
    /// they were told apart.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<WriteEnergy>? Writes { get; init; }

    /// <summary>Where the energies of pulses come from; null where the memory gives none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? JoulesSource { get; init; }

    /// <summary>
    /// Cycles of the device that had most, those before the chip was made included, as a share of what the memory says
    /// it stands; null where it says none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? EnduranceUsed { get; init; }

    /// <summary>The source of the memory's endurance; null where the memory gives none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? EnduranceSource { get; init; }
}
