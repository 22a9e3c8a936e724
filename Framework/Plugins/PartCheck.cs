using System.Text.RegularExpressions;
using Modular.Contracts;
using Modular.Scenarios.Yaml;

namespace Modular.Plugins;

/// <summary>Checks what a plugin registered: that a scenario can name it and set its options.</summary>
internal static partial class PartCheck
{
    private const string AskAuthor = "Ask the plugin's author.";

    public static void Check(IReadOnlyList<Part> parts, Func<Part, PluginIdentity?> owner)
    {
        if (parts.Count == 0)
            throw new PluginRejection($"offers no part; expected at least one. {AskAuthor}");
        foreach (Part part in parts)
            CheckPart(part, parts.Count(other => other.Kind == part.Kind && other.Name == part.Name), owner(part));
    }

    private static void CheckPart(Part part, int count, PluginIdentity? owner)
    {
        string? kind = PartKind.Word(part.Kind);
        string name = Excerpt.Of(part.Name ?? "");
        string? flaw = kind is null ? $"offers a {part.Kind.Name} named '{name}'; expected one of {Expected.Quoted(PartKind.All.Select(known => known.Name))}. {AskAuthor}"
            : !Name().IsMatch(name) ? $"offers a {kind} named '{name}'; expected small letters, digits and hyphens. {AskAuthor}"
            : count > 1 ? $"offers {kind} '{name}' twice; expected every name once. {AskAuthor}"
            : owner is not null ? $"offers {kind} '{name}', which {owner} offers already; expected another name. Remove one of the two plugins from plugins.yaml."
            : string.IsNullOrWhiteSpace(part.Summary) ? $"offers {kind} '{name}' without a summary; expected one sentence. {AskAuthor}"
            : Flaw(part.Options) is { } options ? $"offers {kind} '{name}' with options {options}. {AskAuthor}"
            : null;
        if (flaw is not null)
            throw new PluginRejection(flaw);
    }

    private static string? Flaw(Type options)
    {
        if (Shapes.Of(options) != Shape.Record)
            return $"of type '{options.Name}'; expected a sealed record with defaults";
        try
        {
            Binder.ToNode(Option.Defaults(options));
            return null;
        }
        catch (Exception thrown)
        {
            return $"'{options.Name}' that cannot be made; it says: {Excerpt.Line((thrown.InnerException ?? thrown).Message).TrimEnd('.')}";
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$(?!\n)")]
    private static partial Regex Name();
}
