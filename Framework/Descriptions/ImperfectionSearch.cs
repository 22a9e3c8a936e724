using Modular.Contracts;
using Modular.Loading;

namespace Modular.Descriptions;

/// <summary>An imperfection with the part that has it.</summary>
/// <param name="Part">The name of the memory or the sense that has it.</param>
/// <param name="Row">The imperfection with the default options of the part, at strength 1.</param>
internal sealed record OwnedImperfection(string Part, ImperfectionRow Row);

/// <summary>Finds imperfections by their name or their group, in all memories and senses.</summary>
internal static class ImperfectionSearch
{
    /// <summary>Returns them in the order of the parts; empty where no imperfection or group has the name.</summary>
    public static IReadOnlyList<OwnedImperfection> FindAll(string name, PluginCatalog catalog)
    {
        var descriptions = new PartDescriptions(new DocComments());
        return
        [
            .. from kind in (Type[])[typeof(IMemory), typeof(ISense)]
            from offer in catalog.OfKind(kind)
            from row in descriptions.Describe(offer).Imperfections?.Rows ?? []
            where row.Name == name || row.Group == name
            select new OwnedImperfection(offer.Part.Name, row),
        ];
    }
}
