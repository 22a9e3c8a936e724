using Modular.Loading;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>Finds a part by its name, or by <c>kind:name</c> where two kinds share it.</summary>
internal static class PartName
{
    /// <summary><see cref="InputException"/> where no part, or more than one, has that name.</summary>
    public static OfferedPart Find(string name, PluginCatalog catalog)
    {
        OfferedPart[] all = [.. PartKind.All.SelectMany(catalog.OfKind)];
        OfferedPart[] found = [.. all.Where(offer => offer.Part.Name == name || Full(offer) == name)];
        return found switch
        {
            [OfferedPart only] => only,
            [] => throw new InputException([Unknown(name, all, catalog)]),
            _ => throw new InputException([
                $"{name}: is the name of {found.Length} parts; expected one. Write {string.Join(" or ", found.Select(offer => $"'{Full(offer)}'"))}.",
            ]),
        };
    }

    private static string Full(OfferedPart offer) => $"{PartKind.Word(offer.Part.Kind)}:{offer.Part.Name}";

    private static string Unknown(string name, OfferedPart[] all, PluginCatalog catalog)
    {
        IEnumerable<string> known = all.Select(offer => offer.Part.Name);
        string? near =
            NearestName.Find(name, name.Contains(':') ? all.Select(Full) : known)
            ?? (name.Length < 2 ? null : known.FirstOrDefault(part => part.Contains(name)));
        string hint = near is not null
            ? $"Did you mean '{near}'?"
            : $"There are {string.Join(", ", known.Distinct())}.";
        IEnumerable<string> rejected = catalog
            .Verdicts.Where(verdict => verdict.Rejection is not null)
            .Select(verdict => $" A plugin was rejected: {verdict.Rejection}");
        return $"{Excerpt.Shorten(name)}: no part has this name. {hint}{string.Concat(rejected)}";
    }
}
