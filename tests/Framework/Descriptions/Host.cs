using Modular.Descriptions;
using Modular.Loading;
using Modular.Scenarios;
using Modular.Studies;
using Spectre.Console;

namespace Modular.Framework.Tests.Descriptions;

/// <summary>The parts that come with the program, as this process loads them, and what pages say.</summary>
internal static class Host
{
    private static readonly Lazy<PluginCatalog> Loaded = new(() =>
        PluginCatalog.Load([Path.Combine(RepositoryFiles.HostFolder, "plugins.yaml")])
    );

    public static PluginCatalog Catalog => Loaded.Value;

    public static PartDescription Describe(string part) =>
        new PartDescriptions(new DocComments()).Describe(PartName.Find(part, Catalog));

    public static Explanation Explain(string scenario, params string[] overrides) =>
        Explanation.Create(
            Study.Bind(ScenarioFile.Read(Path.Combine(RepositoryFiles.Root, "Scenarios", scenario), overrides), Catalog)
        );

    /// <summary>What a page writes where there is no terminal, with every run of spaces as one.</summary>
    public static string Text(Action<IAnsiConsole> page)
    {
        var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(text),
            }
        );
        console.Profile.Width = 160;
        page(console);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
