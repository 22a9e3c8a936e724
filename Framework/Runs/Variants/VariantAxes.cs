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

    /// <summary>The axis of named variants first, then the swept options in the order of the file.</summary>
    public IReadOnlyList<VariantAxis> Read()
    {
        Mapping compare = Map("compare");
        Mapping sweep = Map("sweep");
        var axes = new List<VariantAxis>();
        if (compare.Entries.Count > 0)
            axes.Add(new VariantAxis(VariantAxis.Compare, [.. compare.Entries.Select(Named)]));
        foreach (Entry axis in sweep.Entries)
            axes.Add(Swept(axis, sweep));
        foreach (Entry axis in sweep.Entries)
            if (compare.Entries.Any(variant => ((Mapping)variant.Value).Find(axis.Key) is not null))
                problems.Add(
                    axis.KeyWhere,
                    $"'{Excerpt.Shorten(axis.Key)}' is swept and set by a variant under compare; "
                        + "expected one of them. Remove it from the other."
                );
        RefuseTuned(sweep);
        return axes;
    }

    /// <summary>An option that is tuned has in every variant the value that was chosen.</summary>
    private void RefuseTuned(Mapping sweep)
    {
        Mapping tuned = Map("tune").Find("options") as Mapping ?? Mapping.Empty("");
        foreach (Entry axis in sweep.Entries)
            if (tuned.Find(axis.Key) is not null)
                problems.Add(
                    axis.KeyWhere,
                    $"'{Excerpt.Shorten(axis.Key)}' is swept and tuned; expected one of them. Remove it from the other."
                );
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

    private VariantAxis Swept(Entry axis, Mapping sweep)
    {
        string[] path = options.Path(axis);
        bool lastIsUnique = sweep.Entries.Count(other => Last(other) == Last(axis)) == 1;
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

    /// <summary>A text in the names of folders: small letters, digits, dots and hyphens, at most 60.</summary>
    private static string FolderWord(string text)
    {
        string word = Between().Replace(text.ToLowerInvariant(), "-").Trim('-');
        return word.Length == 0 ? "none" : word[..Math.Min(word.Length, 60)];
    }

    [GeneratedRegex("[^a-z0-9.-]+")]
    private static partial Regex Between();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{0,59}\z")]
    private static partial Regex VariantName();
}
