using System.Globalization;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Scenarios;

/// <summary>
/// Reads maps from dotted paths to lists or grids of values, strictly: those of <c>study.sweep</c> and
/// <c>study.tune</c>.
/// </summary>
internal sealed class OptionAxes
{
    public required ScenarioFile File { get; init; }

    /// <summary>Collects the problems of the scenario.</summary>
    public required Problems Problems { get; init; }

    /// <summary>What is done with the options, as sentences have it: "swept", "tuned".</summary>
    public required string Verb { get; init; }

    /// <summary>What a grid is called in sentences: "a grid of the sweep".</summary>
    public required string Grid { get; init; }

    /// <summary>Paths that may not be named, nor anything around or within them.</summary>
    public required IReadOnlyList<string> Fixed { get; init; }

    /// <summary>What is said of a path that may not be named, after the path itself.</summary>
    public required string FixedSentence { get; init; }

    /// <summary>Returns the names of a path; after a problem, the whole key as one name.</summary>
    public string[] Path(Entry entry)
    {
        string[]? path = Overrides.Path(entry.Key);
        if (path is null)
            Problems.Add(
                entry.KeyWhere,
                $"'{Excerpt.Shorten(entry.Key)}' is no path; expected names joined by dots, such as 'training.epochs'. "
                    + "Correct it."
            );
        else if (Fixed.Any(name => Overlap(path, name.Split('.'))))
            Problems.Add(entry.KeyWhere, $"'{Excerpt.Shorten(entry.Key)}' {FixedSentence}");
        return path ?? [entry.Key];
    }

    /// <summary>Returns the values of an axis, each once; none after a problem.</summary>
    public Node[] Values(Entry axis)
    {
        Node[] values = [.. Listed(axis)];
        HashSet<string> known = [];
        foreach (Node twice in values.Where(value => !known.Add(Meaning(value))))
            Problems.Add(
                twice.Where,
                $"'{Excerpt.Shorten(Text(twice))}' is there twice; expected every value of '{axis.Key}' once. "
                    + "Remove one of them."
            );
        return values;
    }

    /// <summary>Refuses options of which one holds another: what is set last would hide what is set before.</summary>
    /// <param name="entries">The options, each with its dotted path as key.</param>
    /// <param name="done">What is done with both, as sentences have it: "swept".</param>
    public void RefuseOverlaps(IEnumerable<Entry> entries, string done)
    {
        var apart = new OptionPaths();
        foreach (Entry entry in entries)
            if (Overrides.Path(entry.Key) is { } path && apart.Add(path, entry.Key) is { } other)
                Problems.Add(
                    entry.KeyWhere,
                    $"'{Excerpt.Shorten(entry.Key)}' and '{Excerpt.Shorten(other)}' are both {done}, and one of them "
                        + "holds the other; expected options apart. Remove one of them."
                );
    }

    /// <summary>Whether one of two paths leads to the other, or into it.</summary>
    public static bool Overlap(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Zip(other).All(names => names.First == names.Second);

    /// <summary>Returns a value on one line, as YAML has it.</summary>
    public static string Text(Node node) => TreeLine.Write(node, scalar => scalar.IsNull ? "null" : scalar.Text);

    /// <summary>A text that two values share where they mean the same: 1 and 01, null and ~.</summary>
    private static string Meaning(Node node) => TreeLine.Write(node, Meaning);

    private static string Meaning(Scalar scalar)
    {
        if (scalar.IsNull)
            return "null";
        if (scalar.Quoted && PlainText.LooksTyped(scalar.Text))
            return $"'{scalar.Text}'";
        if (scalar.Quoted)
            return scalar.Text;
        bool isNumber = double.TryParse(
            scalar.Text,
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out double number
        );
        if (isNumber)
            return (number + 0.0).ToString("R", CultureInfo.InvariantCulture);
        return scalar.Text;
    }

    private IEnumerable<Node> Listed(Entry axis)
    {
        if (axis.Value is Sequence { Items.Count: > 0 } list)
            return list.Items;
        if (axis.Value is Mapping map && Bind(map) is GridChoice grid)
            return grid.Values.Select(value => new Scalar(map.Where, Unbound(value), false));
        if (axis.Value is not Mapping)
            Problems.Add(
                axis.Value.Where,
                $"'{Excerpt.Shorten(axis.Key)}' is {Verb} over no list; expected values such as [1, 2, 4], "
                    + "or a grid such as { from: 1, to: 100, steps: 5, scale: logarithmic }. Correct it."
            );
        return [];
    }

    private GridChoice? Bind(Mapping map)
    {
        int before = Problems.Count;
        var context = new BinderContext(Problems, File.Folder, Grid);
        GridChoice? grid = Binder.Bind<GridChoice>(map, context);
        if (grid is null || Problems.Count > before)
            return null;
        if (grid.Scale == GridScale.Linear || (grid.From > 0 && grid.To > 0))
            return grid;
        Problems.Add(
            map.Where,
            "a logarithmic grid starts or ends at 0 or below; expected both ends above 0. "
                + "Correct them, or choose scale: linear."
        );
        return null;
    }

    private static string Unbound(double value) => ((Scalar)Binder.ToNode(value)).Text;
}
