namespace Modular.Framework.Tests.Packaging;

/// <summary>
/// A template of Modular.Templates, and what the tests make from it. Each is given a name of another form.
/// </summary>
/// <param name="Kind">The kind of part: memory, cell, sense, network or dataset.</param>
/// <param name="Sample">The name that its sources have, such as Acme.Ecram.</param>
/// <param name="Project">The name that 'dotnet new' is given with -n.</param>
/// <param name="Namespace">The namespace that the name must give.</param>
/// <param name="Class">The class that the name must give.</param>
/// <param name="Part">The name of the part in scenarios.</param>
internal sealed record Template(string Kind, string Sample, string Project, string Namespace, string Class, string Part)
{
    public static IReadOnlyList<Template> All { get; } =
    [
        new("memory", "Acme.Ecram", "HfO2", "HfO2", "HfO2", "hfo2"),
        new("cell", "Acme.Twin", "My.FeFET", "My.FeFET", "FeFET", "my-fefet"),
        new("sense", "Acme.Latch", "my-device", "my_device", "my_device", "my-device"),
        new("network", "Acme.SkipNet", "Acme.DeepNet", "Acme.DeepNet", "DeepNet", "acme-deep-net"),
        new("dataset", "Acme.Sensor", "Other", "Other", "Other", "sot-mram-2")
        {
            Options = ["--dataset", "sot-mram-2"],
        },
    ];

    /// <summary>Further options of 'dotnet new'.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Whether 'dotnet new' is told where the packages are, so that it writes a nuget.config.</summary>
    public bool NamesItsSource => Kind == "memory";

    /// <summary>What 'dotnet new' calls it.</summary>
    public string ShortName => $"modular-{Kind}";

    /// <summary>Where its sources are in the repository.</summary>
    public string Folder => $"tests/Templates/content/{ShortName}";

    /// <summary>The guide that walks through it.</summary>
    public string Guide => $"docs/adding-a-{Kind}.md";

    /// <summary>The files that it makes, relative to <see cref="Folder"/>.</summary>
    public IReadOnlyList<string> Files =>
        [
            .. RepositoryFiles
                .List(Folder, "*")
                .Select(path => path[(Folder.Length + 1)..])
                .Where(path => !path.StartsWith(".template.config/", StringComparison.Ordinal)),
        ];

    public static Template ForKind(string kind) => All.Single(template => template.Kind == kind);

    /// <summary>The text of one of its files.</summary>
    public string Read(string path) => RepositoryFiles.Read($"{Folder}/{path}");
}
