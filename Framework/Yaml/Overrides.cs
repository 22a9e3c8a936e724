using System.Text.RegularExpressions;
using Modular.Text;

namespace Modular.Yaml;

/// <summary>Sets values in a scenario from the command line: <c>--set path.to.key=value</c>.</summary>
internal static partial class Overrides
{
    private const string Example = "Write '--set training.epochs=3'.";

    /// <summary>
    /// Returns the tree with the assignment made. The value is YAML. Missing maps are created. A number names an item
    /// of a list, from 0. A name with dots stands in quotes. After a problem, the tree is as it was.
    /// </summary>
    public static Node Apply(Node root, string assignment, Problems problems)
    {
        Match form = Form().Match(assignment);
        if (!form.Success)
        {
            problems.Add($"--set {Excerpt.Shorten(assignment)}", Flaw(assignment));
            return root;
        }
        string where = $"--set {Excerpt.Shorten(form.Value[..^1])}";
        Node? value = YamlText.Parse(assignment[form.Length..], where, problems);
        if (value is null)
            return root;
        return Apply(root, new Assignment(Names(form), where, value), problems);
    }

    /// <summary>Returns the tree with the assignment made; after a problem, the tree as it was.</summary>
    public static Node Apply(Node root, Assignment assignment, Problems problems)
    {
        if (assignment.Path.Count + Depth(assignment.Value) <= TreeReader.MaximumDepth)
            return new TreeEdit(assignment, problems).Apply(root) ?? root;
        problems.Add(assignment.Where, TreeReader.TooDeep);
        return root;
    }

    /// <summary>Returns the names of a dotted path; null where the text is not a path.</summary>
    public static string[]? Path(string path)
    {
        Match form = Form().Match(path + "=");
        bool isWhole = form.Success && form.Length == path.Length + 1;
        if (!isWhole)
            return null;
        return Names(form);
    }

    private static string[] Names(Match form) => [.. form.Groups["name"].Captures.Select(name => name.Value)];

    private static string Flaw(string assignment)
    {
        if (assignment.Contains('='))
            return $"names no option; expected names joined by dots before the '='. {Example}";
        return $"has no '='; expected 'path.to.key=value'. {Example}";
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
