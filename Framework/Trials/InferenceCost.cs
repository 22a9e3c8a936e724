using System.Text.Json.Serialization;

namespace Modular.Trials;

/// <summary>The operations of the layers in the memory for one sample.</summary>
/// <param name="Reads">The number of stored values that are used, counted at every position.</param>
/// <param name="Operations">The number of weights that are added into sums, counted at every position.</param>
/// <param name="Joules">
/// The energy of an inference, joules: the sum of all known components. Null where the sense gives no energy. In files
/// of earlier versions it is that of the sense and its logic, with inputs of one bit.
/// </param>
internal sealed record InferenceCost(
    long Reads,
    long Operations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Joules
)
{
    /// <summary>The source of the energies; null where the sense gives none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Source { get; init; }
}
