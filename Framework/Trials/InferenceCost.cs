using System.Text.Json.Serialization;

namespace Modular.Trials;

/// <summary>What the layers in memory do for one sample.</summary>
/// <param name="Reads">Stored values that are sensed, each as often as it is used.</param>
/// <param name="Operations">Weights that are taken into sums, each as often as it is used.</param>
/// <param name="Joules">Of reads and operations; null where the sense gives no energy.</param>
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
