using Modular.Loading;
using Modular.Rigs;
using Modular.Yaml;

namespace Modular.Descriptions;

/// <summary>A part of a rig with its options as bound.</summary>
internal sealed record ChosenPart(string Kind, string Name, string Summary, PluginIdentity Plugin)
{
    public required IReadOnlyList<OptionValue> Options { get; init; }

    /// <summary>The five parts.</summary>
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
        ];
    }

    private static ChosenPart FromPart<T>(BoundPart<T> piece, PluginCatalog catalog, OptionDescriptions describe)
        where T : class
    {
        Node bound = Binder.ToNode(piece.Options);
        IEnumerable<OptionDescription> options = describe.Describe(piece.Options.GetType());
        return new ChosenPart(
            piece.Kind,
            piece.Name,
            catalog.Find(typeof(T), piece.Name)?.Part.Summary ?? "",
            piece.Plugin
        )
        {
            Options =
            [
                .. from option in options
                let value = At(bound, option.Key)
                where value is not null and not Mapping
                select new OptionValue(option, YamlLine.Write(value)),
            ],
        };
    }

    private static Node? At(Node node, string key) =>
        key.Split('.').Aggregate((Node?)node, (inner, name) => (inner as Mapping)?.Find(name));
}
