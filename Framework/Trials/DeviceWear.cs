using System.Text.Json.Serialization;

namespace Modular.Trials;

/// <summary>What was done to the devices of a chip in a trial, from the first write on.</summary>
internal sealed record DeviceWear
{
    /// <summary>
    /// The number of pulses of each device: all of them where the memory counts them, else those of training in place;
    /// null where there were none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CountSpread? Pulses { get; init; }

    /// <summary>The number of SET operations of each device; null where the memory does not count them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CountSpread? Sets { get; init; }

    /// <summary>The energy of all writing, joules; null where the memory gives none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Joules { get; init; }

    /// <summary>
    /// The energy of writing by operation; null where the memory does not distinguish operations, and in files of
    /// earlier versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<WriteEnergy>? Writes { get; init; }

    /// <summary>The source of the energies of pulses; null where the memory gives none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? JoulesSource { get; init; }

    /// <summary>
    /// The greatest number of cycles of a device, with those before the chip was made, as a share of the memory's
    /// endurance; null where it gives none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? EnduranceUsed { get; init; }

    /// <summary>The source of the memory's endurance; null where the memory gives none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? EnduranceSource { get; init; }
}
