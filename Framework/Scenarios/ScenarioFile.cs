using Modular.Yaml;

namespace Modular.Scenarios;

/// <summary>
/// A scenario and the tree that it was bound from, so that later problems can name their place in the file.
/// </summary>
internal sealed record ScenarioFile
{
    /// <summary>The path as the user typed it.</summary>
    public required string Path { get; init; }

    /// <summary>The tree of the file, with the overrides of the command line.</summary>
    public required Node Tree { get; init; }

    /// <summary>The scenario; entries that are wrong have their defaults.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The problems found so far.</summary>
    public Problems Problems { get; init; } = new();

    /// <summary>The folder that paths in the scenario are relative to.</summary>
    public string Folder => FolderOf(Path);

    /// <summary>Reads and binds a file. Throws <see cref="InputException"/> with all problems of the file.</summary>
    public static ScenarioFile Read(string path, IReadOnlyList<string> overrides)
    {
        ScenarioFile file = ReadUnchecked(path, overrides);
        file.Problems.ThrowIfAny();
        return file;
    }

    /// <summary>
    /// Reads and binds a file, and keeps its problems, so that they can be reported together with those of the parts'
    /// options. Entries that are wrong have their defaults.
    /// </summary>
    /// <param name="path">The path as the user typed it.</param>
    /// <param name="overrides">The assignments of --set.</param>
    /// <param name="limits">The time that reading may take; the usual limits unless given.</param>
    public static ScenarioFile ReadUnchecked(string path, IReadOnlyList<string> overrides, TimeLimits? limits = null)
    {
        var problems = new Problems();
        Node? tree = YamlFile.Read(path, problems, limits);
        foreach (string assignment in overrides)
            if (tree is not null)
                tree = Overrides.Apply(tree, assignment, problems);
        if (tree is not Mapping)
            problems.ThrowIfAny();
        return Bind(path, tree!, problems);
    }

    /// <summary>Returns the same file with another tree, bound. Problems are added to those given.</summary>
    public ScenarioFile With(Node tree, Problems problems) => Bind(Path, tree, problems);

    /// <summary>Binds a tree that a command has made, as if a file of this path had it.</summary>
    public static ScenarioFile Bind(string path, Node tree, Problems problems)
    {
        var context = new BinderContext(problems, FolderOf(path), "the scenario");
        Scenario? scenario = Binder.Bind<Scenario>(tree, context);
        if (scenario is null)
            problems.ThrowIfAny();
        return new ScenarioFile
        {
            Path = path,
            Tree = tree,
            Scenario = scenario!,
            Problems = problems,
        };
    }

    /// <summary>Returns the place of an entry; if it is not given, that of the nearest entry around it.</summary>
    public string Where(params ReadOnlySpan<string> keys)
    {
        Node node = Tree;
        foreach (string key in keys)
        {
            Node? next = (node as Mapping)?.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
            if (next is null)
                break;
            node = next;
        }
        return node.Where;
    }

    private static string FolderOf(string path) => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
}
