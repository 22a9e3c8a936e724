using Modular.Contracts;
using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>
/// The parts that an entry under precision.layers names; null for those that it leaves to the scenario.
/// </summary>
internal sealed record LayerParts(
    string Entry,
    BoundPart<IMemory>? Memory,
    BoundPart<ICell>? Cell,
    BoundPart<ISense>? Sense
)
{
    /// <summary>Makes the parts of every entry that names some.</summary>
    public static IEnumerable<LayerParts> MakeAll(PrecisionChoice precision, PartMaker parts) =>
        from layer in precision.Layers
        where layer.Value.HasHardware
        select new LayerParts(
            layer.Key,
            parts.Make<IMemory>("memory", layer.Value.Memory, layer.Key),
            parts.Make<ICell>("cell", layer.Value.Cell, layer.Key),
            parts.Make<ISense>("sense", layer.Value.Sense, layer.Key)
        );
}
