using System.Text.Json.Serialization;

namespace Modular.Trials;

/// <summary>What the layers in memory do for one sample.</summary>
/// <param name="Reads">How many stored values are used, each at every position.</param>
/// <param name="Operations">How many weights are taken into sums, each at every position.</param>
/// <param name="Joules">
/// The energy of an inference, joules: the sum of all components that are known. Null where the sense gives no energy.
/// In files of earlier versions it is that of the sense and its logic, with inputs of one bit.
/// </param>
internal sealed record InferenceCost(
    long Reads,
    long Operations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Joules
)
{
    /// <summary>Where the energies come from; null where the sense gives none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }
}
