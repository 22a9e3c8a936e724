using System.Text.RegularExpressions;
using Modular.Contracts;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Loading;

/// <summary>
/// Checks the parts that a plugin registered: a scenario must be able to name them and set their options.
/// </summary>
internal static partial class PartCheck
{
    /// <summary>Throws a <see cref="PluginRejection"/> for the first part that a scenario cannot use.</summary>
    /// <param name="parts">The parts that the plugin registered.</param>
    /// <param name="owner">Returns the plugin that already offers a part of the same kind and name, or null.</param>
    /// <param name="limit">The time that making the options of a part may take.</param>
    public static void Check(IReadOnlyList<Part> parts, Func<Part, PluginIdentity?> owner, TimeSpan limit)
    {
        if (parts.Count == 0)
            throw new PluginRejection($"offers no part; expected at least one. {FailureReason.AskAuthor}");
        foreach (Part part in parts)
        {
            int count = parts.Count(other => other.Kind == part.Kind && other.Name == part.Name);
            if (PartFlaw(part, count, owner(part)) is { } flaw)
                throw new PluginRejection(flaw);
            if (OptionsFlaw(part.Options, limit) is { } optionsFlaw)
                throw new PluginRejection(
                    $"offers {PartKind.Word(part.Kind)} '{Excerpt.Shorten(part.Name)}' with options {optionsFlaw}"
                );
        }
    }

    private static string? PartFlaw(Part part, int count, PluginIdentity? owner)
    {
        string? kind = PartKind.Word(part.Kind);
        string name = Excerpt.Shorten(part.Name ?? "");
        if (kind is null)
        {
            string kinds = Expected.Quoted(PartKind.All.Select(known => known.Name));
            return $"offers '{name}' as {part.Kind.Name}; expected one of {kinds}. {FailureReason.AskAuthor}";
        }
        if (!Name().IsMatch(name))
            return $"offers a {kind} named '{name}'; expected small letters, digits and hyphens. "
                + FailureReason.AskAuthor;
        if (count > 1)
            return $"offers {kind} '{name}' twice; expected every name once. {FailureReason.AskAuthor}";
        if (owner is not null)
            return $"offers {kind} '{name}', which {owner} offers already; expected another name. "
                + "Remove one of the two plugins from plugins.yaml.";
        if (string.IsNullOrWhiteSpace(part.Summary))
            return $"offers {kind} '{name}' without a summary; expected one sentence. {FailureReason.AskAuthor}";
        return null;
    }

    private static string? OptionsFlaw(Type options, TimeSpan limit)
    {
        if (ValueKinds.Classify(options) != ValueKind.Record)
            return $"of type '{options.Name}'; expected a sealed record with defaults. {FailureReason.AskAuthor}";
        try
        {
            TimeLimits.Await(limit, () => Binder.ToNode(Option.Defaults(options)));
            return null;
        }
        catch (Exception thrown)
        {
            return $"'{options.Name}' that cannot be made; {FailureReason.Describe(thrown)}";
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$(?!\n)")]
    private static partial Regex Name();
}
