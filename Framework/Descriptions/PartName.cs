using Modular.Loading;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>Finds a part by its name, or by <c>kind:name</c> where parts of two kinds have the same name.</summary>
internal static class PartName
{
    /// <summary>Whether a part has the name.</summary>
    public static bool IsKnown(string name, PluginCatalog catalog) => Named(name, All(catalog)).Length > 0;

    /// <summary>
    /// Returns the part with a name. Throws <see cref="InputException"/> where no part, or more than one, has it.
    /// </summary>
    public static OfferedPart Find(string name, PluginCatalog catalog)
    {
        OfferedPart[] all = All(catalog);
        OfferedPart[] found = Named(name, all);
        if (found is [OfferedPart only])
            return only;
        if (found.Length == 0)
            throw new InputException([Unknown(name, all, catalog)]);
        IEnumerable<string> fullNames = found.Select(offer => $"'{FullName(offer)}'");
        throw new InputException([
            $"{name}: is the name of {found.Length} parts; expected one. Write {string.Join(" or ", fullNames)}.",
        ]);
    }

    private static OfferedPart[] All(PluginCatalog catalog) => [.. PartKind.All.SelectMany(catalog.OfKind)];

    private static OfferedPart[] Named(string name, OfferedPart[] all) =>
        [.. all.Where(offer => offer.Part.Name == name || FullName(offer) == name)];

    private static string FullName(OfferedPart offer) => $"{PartKind.Word(offer.Part.Kind)}:{offer.Part.Name}";

    private static string Unknown(string name, OfferedPart[] all, PluginCatalog catalog)
    {
        IEnumerable<string> known = all.Select(offer => offer.Part.Name).Distinct();
        string hint = NearName(name, all) is { } near
            ? $"Did you mean '{near}'?"
            : $"There are {string.Join(", ", known)}.";
        IEnumerable<string> rejected = catalog
            .Verdicts.Where(verdict => verdict.Rejection is not null)
            .Select(verdict => $" A plugin was rejected: {verdict.Rejection}");
        return $"{Excerpt.Shorten(name)}: no part has this name. {hint}{string.Concat(rejected)}";
    }

    private static string? NearName(string name, OfferedPart[] all)
    {
        IEnumerable<string> names = all.Select(offer => offer.Part.Name);
        string? near = NearestName.Find(name, name.Contains(':') ? all.Select(FullName) : names);
        if (near is null && name.Length >= 2)
            return names.FirstOrDefault(part => part.Contains(name));
        return near;
    }
}
