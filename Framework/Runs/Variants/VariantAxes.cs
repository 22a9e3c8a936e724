using System.Text.RegularExpressions;
using Modular.Scenarios;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Runs.Variants;

/// <summary>Reads the axes of <c>study.compare</c> and <c>study.sweep</c>, strictly.</summary>
internal sealed partial class VariantAxes(ScenarioFile file, Problems problems)
{
    private readonly OptionAxes options = new()
    {
        File = file,
        Problems = problems,
        Verb = "swept",
        Grid = "a grid of the sweep",
        Fixed = ["name", "study.sweep", "study.compare", "study.assumptions"],
        FixedSentence =
            "cannot differ between variants; "
            + "expected an option of the rig, the training or the ranking. Remove it.",
    };

    /// <summary>Returns the axis of named variants first, then the swept options in the order of the file.</summary>
    public IReadOnlyList<VariantAxis> Read()
    {
        Mapping compare = Map("compare");
        Mapping sweep = Map("sweep");
        var axes = new List<VariantAxis>();
        if (compare.Entries.Count > 0)
            axes.Add(new VariantAxis(VariantAxis.Compare, [.. compare.Entries.Select(Named)]));
        Dictionary<string, int> lastNames = sweep.Entries.CountBy(Last).ToDictionary();
        foreach (Entry axis in sweep.Entries)
            axes.Add(Swept(axis, lastNames[Last(axis)] == 1));
        options.RefuseOverlaps(sweep.Entries, "swept");
        foreach (Entry variant in compare.Entries)
            options.RefuseOverlaps(
                ((Mapping)variant.Value).Entries,
                $"set by variant '{Excerpt.Shorten(variant.Key)}'"
            );
        RefuseCompared(sweep, compare);
        RefuseTuned(sweep);
        return axes;
    }

    private void RefuseCompared(Mapping sweep, Mapping compare)
    {
        OptionPaths set = Paths(compare.Entries.SelectMany(variant => ((Mapping)variant.Value).Entries));
        Refuse(sweep, set, "set by a variant under compare");
    }

    /// <summary>Refuses to sweep an option that is tuned, because it has the chosen value in every variant.</summary>
    private void RefuseTuned(Mapping sweep)
    {
        Mapping tuned = Map("tune").Find("options") as Mapping ?? Mapping.Empty("");
        Refuse(sweep, Paths(tuned.Entries), "tuned");
    }

    private void Refuse(Mapping sweep, OptionPaths others, string done)
    {
        foreach (Entry axis in sweep.Entries)
            if (Overrides.Path(axis.Key) is { } path && others.Find(path) is { } other)
                problems.Add(axis.KeyWhere, Clash(axis.Key, other, done));
    }

    private static string Clash(string swept, string other, string done)
    {
        if (swept == other)
            return $"'{Excerpt.Shorten(swept)}' is swept and {done}; expected one of them. Remove it from the other.";
        return $"'{Excerpt.Shorten(swept)}' is swept and '{Excerpt.Shorten(other)}' is {done}, and one of them holds "
            + "the other; expected options apart. Remove one of them.";
    }

    private static OptionPaths Paths(IEnumerable<Entry> entries)
    {
        var paths = new OptionPaths();
        foreach (Entry entry in entries)
            if (Overrides.Path(entry.Key) is { } path)
                paths.Add(path, entry.Key);
        return paths;
    }

    private Mapping Map(string key)
    {
        var study = (file.Tree as Mapping)?.Find("study") as Mapping;
        return study?.Find(key) as Mapping ?? Mapping.Empty("");
    }

    private VariantPoint Named(Entry variant)
    {
        if (!VariantName().IsMatch(variant.Key))
            problems.Add(
                variant.KeyWhere,
                $"'{Excerpt.Shorten(variant.Key)}' names a variant; "
                    + "expected small letters, digits, dots and hyphens, at most 60, for it names a folder. Rename it."
            );
        IEnumerable<Entry> settings = ((Mapping)variant.Value).Entries;
        Assignment[] assignments =
        [
            .. settings.Select(entry => new Assignment(options.Path(entry), entry.KeyWhere, entry.Value)),
        ];
        return new VariantPoint(variant.Key, variant.Key, assignments);
    }

    private VariantAxis Swept(Entry axis, bool lastIsUnique)
    {
        string[] path = options.Path(axis);
        string label = lastIsUnique ? path[^1] : string.Join('.', path);
        VariantPoint Point(Node value) =>
            new(
                OptionAxes.Text(value),
                $"{FolderWord(label)}-{FolderWord(OptionAxes.Text(value))}",
                [new Assignment(path, axis.KeyWhere, value)]
            );
        return new VariantAxis(axis.Key, [.. options.Values(axis).Select(Point)]);
    }

    private static string Last(Entry axis) => Overrides.Path(axis.Key)?[^1] ?? axis.Key;

    /// <summary>A text for the names of folders: small letters, digits, dots and hyphens, at most 60.</summary>
    private static string FolderWord(string text)
    {
        string word = Between().Replace(text.ToLowerInvariant(), "-").Trim('-');
        if (word.Length == 0)
            return "none";
        return word[..Math.Min(word.Length, 60)];
    }

    [GeneratedRegex("[^a-z0-9.-]+")]
    private static partial Regex Between();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{0,59}\z")]
    private static partial Regex VariantName();
}
