using System.Text.RegularExpressions;
using Modular.Text;

namespace Modular.Yaml;

/// <summary><c>--set path.to.key=value</c>: values from the command line, laid over a scenario.</summary>
internal static partial class Overrides
{
    private const string Example = "Write '--set training.epochs=3'.";

    /// <summary>
    /// The tree with the assignment made: the value is YAML, missing maps are created, a number names an item of a list
    /// from 0, a name with dots stands in quotes. After a problem, the tree as it was.
    /// </summary>
    public static Node Apply(Node root, string assignment, Problems problems)
    {
        Match form = Form().Match(assignment);
        if (!form.Success)
            return Refuse(root, $"--set {Excerpt.Shorten(assignment)}", Flaw(assignment), problems);
        string where = $"--set {Excerpt.Shorten(form.Value[..^1])}";
        string[] path = Names(form);
        if (YamlText.Parse(assignment[form.Length..], where, problems) is not { } value)
            return root;
        return Apply(root, (path, where, value), problems);
    }

    /// <summary>The names of a dotted path; null if it is none.</summary>
    public static string[]? Path(string path) =>
        Form().Match(path + "=") is { Success: true } form && form.Length == path.Length + 1 ? Names(form) : null;

    /// <summary>The tree with a value of a file at a path; after a problem, the tree as it was.</summary>
    public static Node Apply(Node root, (string[] Path, string Where, Node Value) entry, Problems problems) =>
        entry.Path.Length + Depth(entry.Value) <= TreeReader.Deepest
            ? new Assignment(entry.Where, entry.Value, problems).Within(root, entry.Path) ?? root
            : Refuse(
                root,
                entry.Where,
                $"lists and maps are nested more than {TreeReader.Deepest} deep; expected at most {TreeReader.Deepest}. Make it flatter.",
                problems
            );

    private static string[] Names(Match form) => [.. form.Groups["name"].Captures.Select(name => name.Value)];

    private static string Flaw(string assignment) =>
        (
            assignment.Contains('=')
                ? "names no option; expected names joined by dots before the '='. "
                : "has no '='; expected 'path.to.key=value'. "
        ) + Example;

    private static Node Refuse(Node root, string where, string sentence, Problems problems)
    {
        problems.Add(where, sentence);
        return root;
    }

    private static int Depth(Node node) =>
        node switch
        {
            Mapping map => 1 + map.Entries.Select(entry => Depth(entry.Value)).DefaultIfEmpty().Max(),
            Sequence list => 1 + list.Items.Select(Depth).DefaultIfEmpty().Max(),
            _ => 0,
        };

    [GeneratedRegex("""^(?!\.)(?:(?:^|\.)(?:"(?<name>[^"]+)"|'(?<name>[^']+)'|(?<name>[^."'=]+)))+=""")]
    private static partial Regex Form();
}
