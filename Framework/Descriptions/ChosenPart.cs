using Modular.Loading;
using Modular.Rigs;
using Modular.Yaml;

namespace Modular.Descriptions;

/// <summary>A part of a rig with the values of its options.</summary>
/// <param name="Kind">
/// The kind of the part: "memory", "cell", "sense", "network" or "dataset"; for a part of single layers, with their
/// names: "memory of classifier".
/// </param>
/// <param name="Name">The name that scenarios use.</param>
/// <param name="Summary">One sentence of the plugin's author on the part.</param>
/// <param name="Plugin">The plugin that offers the part.</param>
internal sealed record ChosenPart(string Kind, string Name, string Summary, PluginIdentity Plugin)
{
    /// <summary>The options with their values, in the order of the source.</summary>
    public required IReadOnlyList<OptionValue> Options { get; init; }

    /// <summary>Returns the five parts of a rig in the order of the scenario, then those of single layers.</summary>
    public static IReadOnlyList<ChosenPart> FromRig(Rig rig, PluginCatalog catalog)
    {
        var options = new OptionDescriptions(new DocComments());
        return
        [
            FromPart(rig.Memory, catalog, options),
            FromPart(rig.Cell, catalog, options),
            FromPart(rig.Sense, catalog, options),
            FromPart(rig.Network, catalog, options),
            FromPart(rig.Dataset, catalog, options),
            .. rig.ByLayer.Values.SelectMany(hardware => OfLayers(hardware, catalog, options)),
        ];
    }

    /// <summary>The parts that single layers have for themselves.</summary>
    private static IEnumerable<ChosenPart> OfLayers(
        Hardware hardware,
        PluginCatalog catalog,
        OptionDescriptions descriptions
    )
    {
        if (hardware.Memory.Entry is not null)
            yield return FromPart(hardware.Memory, catalog, descriptions);
        if (hardware.Cell.Entry is not null)
            yield return FromPart(hardware.Cell, catalog, descriptions);
        if (hardware.Sense.Entry is not null)
            yield return FromPart(hardware.Sense, catalog, descriptions);
    }

    private static ChosenPart FromPart<T>(BoundPart<T> part, PluginCatalog catalog, OptionDescriptions descriptions)
        where T : class
    {
        Node bound = Binder.ToNode(part.Options);
        IReadOnlyList<OptionDescription> options = descriptions.Describe(part.Options.GetType());
        string summary = catalog.Find(typeof(T), part.Name)?.Part.Summary ?? "";
        return new ChosenPart(part.Label, part.Name, summary, part.Plugin)
        {
            Options =
            [
                .. from option in options
                let value = Find(bound, option.Key)
                where value is not null and not Mapping
                select new OptionValue(option, YamlLine.Write(value)),
            ],
        };
    }

    private static Node? Find(Node node, string dottedKey)
    {
        Node? found = node;
        foreach (string name in dottedKey.Split('.'))
            found = (found as Mapping)?.Find(name);
        return found;
    }
}
