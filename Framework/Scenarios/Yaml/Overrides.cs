using System.Text.RegularExpressions;

namespace Modular.Scenarios.Yaml;

/// <summary><c>--set path.to.key=value</c>: values from the command line, laid over a scenario.</summary>
internal static partial class Overrides
{
    private const string Example = "Write '--set training.epochs=3'.";

    /// <summary>
    /// The tree with the assignment made: the value is YAML, missing maps are created, a number names an item of a list from 0, a name with dots stands
    /// in quotes. After a problem, the tree as it was.
    /// </summary>
    public static Node Apply(Node root, string assignment, Problems problems)
    {
        Match form = Form().Match(assignment);
        if (!form.Success)
            return Refuse(root, $"--set {Excerpt.Of(assignment)}", Flaw(assignment), problems);
        string where = $"--set {Excerpt.Of(form.Value[..^1])}";
        string[] path = [.. form.Groups["name"].Captures.Select(name => name.Value)];
        if (YamlText.Parse(assignment[form.Length..], where, problems) is not { } value)
            return root;
        return path.Length + Depth(value) <= TreeReader.Deepest
            ? new Assignment(where, value, problems).Within(root, path) ?? root
            : Refuse(root, where, $"lists and maps are nested more than {TreeReader.Deepest} deep; expected at most {TreeReader.Deepest}. Make it flatter.", problems);
    }

    private static string Flaw(string assignment) =>
        (assignment.Contains('=') ? "names no option; expected names joined by dots before the '='. " : "has no '='; expected 'path.to.key=value'. ") + Example;

    private static Node Refuse(Node root, string where, string sentence, Problems problems)
    {
        problems.Add(where, sentence);
        return root;
    }

    private static int Depth(Node node) => node switch
    {
        Mapping map => 1 + map.Entries.Select(entry => Depth(entry.Value)).DefaultIfEmpty().Max(),
        Sequence list => 1 + list.Items.Select(Depth).DefaultIfEmpty().Max(),
        _ => 0,
    };

    [GeneratedRegex("""^(?!\.)(?:(?:^|\.)(?:"(?<name>[^"]+)"|'(?<name>[^']+)'|(?<name>[^."'=]+)))+=""")]
    private static partial Regex Form();
}
