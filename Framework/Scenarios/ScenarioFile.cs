using Modular.Yaml;

namespace Modular.Scenarios;

/// <summary>A scenario with the tree it was bound from, so that a later sentence can still say where.</summary>
internal sealed record ScenarioFile
{
    public required string Path { get; init; }
    public required Node Tree { get; init; }
    public required Scenario Scenario { get; init; }

    /// <summary>What is wrong so far.</summary>
    public Problems Problems { get; init; } = new();

    /// <summary>What file options are relative to.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>Reads and binds a file; every problem of it is in the exception.</summary>
    public static ScenarioFile Read(string path, IReadOnlyList<string> overrides)
    {
        ScenarioFile file = ReadUnchecked(path, overrides);
        file.Problems.ThrowIfAny();
        return file;
    }

    /// <summary>
    /// The same, with the problems left in the file, so that they can be said together with those of the parts'
    /// options; what is wrong has its default.
    /// </summary>
    /// <param name="path">As the user typed it.</param>
    /// <param name="overrides">Those of --set.</param>
    /// <param name="patience">How long reading may take; as usual unless given.</param>
    public static ScenarioFile ReadUnchecked(string path, IReadOnlyList<string> overrides, TimeLimits? patience = null)
    {
        var problems = new Problems();
        Node? tree = YamlFile.Read(path, problems, patience);
        foreach (string assignment in overrides)
            if (tree is not null)
                tree = Overrides.Apply(tree, assignment, problems);
        if (tree is not Mapping)
            problems.ThrowIfAny();
        return Bind(path, tree!, problems);
    }

    /// <summary>The same file with another tree, bound; its problems are added to those given.</summary>
    public ScenarioFile With(Node tree, Problems problems) => Bind(Path, tree, problems);

    private static ScenarioFile Bind(string path, Node tree, Problems problems)
    {
        var context = new BinderContext(
            problems,
            System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!,
            "the scenario"
        );
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

    /// <summary>Where an entry stands, or else the nearest entry around it.</summary>
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
}
