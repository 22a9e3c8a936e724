using System.Text.RegularExpressions;
using Modular.Contracts;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Loading;

/// <summary>Checks what a plugin registered: that a scenario can name it and set its options.</summary>
internal static partial class PartCheck
{
    /// <param name="parts">What it registered.</param>
    /// <param name="owner">Who offers a part of that kind and name already.</param>
    /// <param name="limit">How long the making of options may take.</param>
    public static void Check(IReadOnlyList<Part> parts, Func<Part, PluginIdentity?> owner, TimeSpan limit)
    {
        if (parts.Count == 0)
            throw new PluginRejection($"offers no part; expected at least one. {FailureReason.AskAuthor}");
        foreach (Part part in parts)
        {
            CheckName(part, parts.Count(other => other.Kind == part.Kind && other.Name == part.Name), owner(part));
            CheckOptions(part, limit);
        }
    }

    private static void CheckName(Part part, int count, PluginIdentity? owner)
    {
        string? kind = PartKind.Word(part.Kind);
        string name = Excerpt.Shorten(part.Name ?? "");
        string? flaw =
            kind is null
                ? $"offers '{name}' as {part.Kind.Name}; expected one of {Expected.Quoted(PartKind.All.Select(known => known.Name))}. {FailureReason.AskAuthor}"
            : !Name().IsMatch(name)
                ? $"offers a {kind} named '{name}'; expected small letters, digits and hyphens. {FailureReason.AskAuthor}"
            : count > 1 ? $"offers {kind} '{name}' twice; expected every name once. {FailureReason.AskAuthor}"
            : owner is not null
                ? $"offers {kind} '{name}', which {owner} offers already; expected another name. Remove one of the two plugins from plugins.yaml."
            : string.IsNullOrWhiteSpace(part.Summary)
                ? $"offers {kind} '{name}' without a summary; expected one sentence. {FailureReason.AskAuthor}"
            : null;
        if (flaw is not null)
            throw new PluginRejection(flaw);
    }

    private static void CheckOptions(Part part, TimeSpan limit)
    {
        if (Flaw(part.Options, limit) is { } flaw)
            throw new PluginRejection(
                $"offers {PartKind.Word(part.Kind)} '{Excerpt.Shorten(part.Name)}' with options {flaw}"
            );
    }

    private static string? Flaw(Type options, TimeSpan limit)
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
