using System.Text.RegularExpressions;
using Modular.Scenarios;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Runs.Variants;

/// <summary>Reads the axes of <c>study.compare</c> and <c>study.sweep</c>, strictly.</summary>
internal sealed partial class VariantAxes(ScenarioFile file, Problems problems)
{
    private static readonly string[] Fixed = ["name", "study.sweep", "study.compare", "study.assumptions"];

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
        return axes;
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
            .. settings.Select(entry => new Assignment(Path(entry), entry.KeyWhere, entry.Value)),
        ];
        return new VariantPoint(variant.Key, variant.Key, assignments);
    }

    private VariantAxis Swept(Entry axis, Mapping sweep)
    {
        string[] path = Path(axis);
        bool lastIsUnique = sweep.Entries.Count(other => Last(other) == Last(axis)) == 1;
        string label = lastIsUnique ? path[^1] : string.Join('.', path);
        Node[] values = [.. Values(axis)];
        foreach (Node twice in values.Where((value, i) => values.Take(i).Contains(value)))
            problems.Add(
                twice.Where,
                $"'{Excerpt.Shorten(Text(twice))}' is there twice; expected every value of '{axis.Key}' once. "
                    + "Remove one of them."
            );
        VariantPoint Point(Node value) =>
            new(
                Text(value),
                $"{FolderWord(label)}-{FolderWord(Text(value))}",
                [new Assignment(path, axis.KeyWhere, value)]
            );
        return new VariantAxis(axis.Key, [.. values.Select(Point)]);
    }

    private IEnumerable<Node> Values(Entry axis)
    {
        if (axis.Value is Sequence { Items.Count: > 0 } list)
            return list.Items;
        if (axis.Value is Mapping map && Grid(map) is GridChoice grid)
            return grid.Values.Select(value => new Scalar(map.Where, Unbound(value), false));
        if (axis.Value is not Mapping)
            problems.Add(
                axis.Value.Where,
                $"'{Excerpt.Shorten(axis.Key)}' is swept over no list; expected values such as [1, 2, 4], "
                    + "or a grid such as { from: 1, to: 100, steps: 5, scale: logarithmic }. Correct it."
            );
        return [];
    }

    private GridChoice? Grid(Mapping map)
    {
        int before = problems.Count;
        var context = new BinderContext(problems, file.Folder, "a grid of the sweep");
        GridChoice? grid = Binder.Bind<GridChoice>(map, context);
        if (grid is null || problems.Count > before)
            return null;
        if (grid.Scale == GridScale.Linear || (grid.From > 0 && grid.To > 0))
            return grid;
        problems.Add(
            map.Where,
            "a logarithmic grid starts or ends at 0 or below; expected both ends above 0. "
                + "Correct them, or choose scale: linear."
        );
        return null;
    }

    private string[] Path(Entry entry)
    {
        string[]? path = Overrides.Path(entry.Key);
        if (path is null)
            problems.Add(
                entry.KeyWhere,
                $"'{Excerpt.Shorten(entry.Key)}' is no path; expected names joined by dots, such as 'training.epochs'. "
                    + "Correct it."
            );
        else if (Fixed.Any(name => Touches(path, name)))
            problems.Add(
                entry.KeyWhere,
                $"'{Excerpt.Shorten(entry.Key)}' cannot differ between variants; "
                    + "expected an option of the rig, the training or the ranking. Remove it."
            );
        return path ?? [entry.Key];
    }

    /// <summary>Whether a path names an entry, something within it, or the study around it.</summary>
    private static bool Touches(string[] path, string name)
    {
        int length = name.Split('.').Length;
        return name == string.Join('.', path.Take(length)) || (path is ["study"] && name.StartsWith("study."));
    }

    private static string Last(Entry axis) => Overrides.Path(axis.Key)?[^1] ?? axis.Key;

    private static string Unbound(double value) => ((Scalar)Binder.ToNode(value)).Text;

    /// <summary>A value on one line, as YAML has it.</summary>
    private static string Text(Node node) => TreeLine.Write(node, scalar => scalar.IsNull ? "null" : scalar.Text);

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
