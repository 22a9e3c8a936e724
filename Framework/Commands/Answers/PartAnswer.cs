using Modular.Contracts;
using Modular.Descriptions;
using Modular.Loading;
using Modular.Text;

namespace Modular.Commands.Answers;

/// <summary>The answers of <c>modular plugins --json</c> and <c>modular describe --json</c>.</summary>
internal static class PartAnswer
{
    /// <summary>Lists all plugins, including those that were rejected.</summary>
    public static object List(PluginCatalog catalog) => new { Plugins = catalog.Verdicts.Select(Describe) };

    /// <summary>Lists all parts, without their options.</summary>
    public static object List(IEnumerable<OfferedPart> parts) =>
        new
        {
            Parts = parts.Select(offer => new
            {
                Kind = PartKind.Word(offer.Part.Kind),
                offer.Part.Name,
                offer.Part.Summary,
                Plugin = offer.Plugin.Name,
            }),
        };

    /// <summary>
    /// Lists the parts that have an imperfection of this name, or imperfections of a group of this name.
    /// </summary>
    public static object List(string name, IEnumerable<OwnedImperfection> found) =>
        new { Name = name, Of = found.Select(one => new { one.Part, Imperfection = Describe(one.Row) }) };

    /// <summary>Describes one part with its default options.</summary>
    public static object Describe(PartDescription part) =>
        new
        {
            part.Kind,
            part.Name,
            part.Summary,
            part.Plugin,
            part.Unmade,
            part.Facts,
            part.Options,
            Imperfections = part.Imperfections?.Rows.Select(Describe),
        };

    /// <summary>
    /// Describes an imperfection and its size: the value in SI units at strength 1, and the same in words.
    /// </summary>
    public static object Describe(ImperfectionRow row) =>
        new
        {
            row.Name,
            Part = row.Kind,
            row.Group,
            row.Summary,
            Acts = Phrases.Describe(row.Acts),
            row.Strength,
            Quantity = row.Typical.Name,
            row.Typical.Value,
            row.Typical.Unit,
            row.Size,
            row.Source,
            row.IsAssumed,
        };

    private static object Describe(PluginVerdict verdict) =>
        new
        {
            verdict.Identity?.Name,
            verdict.Identity?.Version,
            verdict.Identity?.Sha256,
            verdict.Folder,
            verdict.Rejection,
            Parts = verdict.Parts.Select(part => Describe(part)),
        };

    private static object Describe(Part part) =>
        new
        {
            Kind = PartKind.Word(part.Kind),
            part.Name,
            part.Summary,
        };
}
