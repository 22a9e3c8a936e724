using System.Text.Json.Serialization;

namespace Modular.Trials;

/// <summary>What the layers in memory do for one sample.</summary>
/// <param name="Reads">How many stored values are sensed, each as often as it is used.</param>
/// <param name="Operations">How many weights are taken into sums, each as often as it is used.</param>
/// <param name="Joules">The energy of reads and operations, joules; null where the sense gives none.</param>
internal sealed record InferenceCost(
    long Reads,
    long Operations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Joules
)
{
    /// <summary>Where the energies of reads and operations come from; null where the sense gives none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }
}
