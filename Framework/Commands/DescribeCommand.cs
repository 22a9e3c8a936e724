using System.CommandLine;
using Modular.Descriptions;
using Modular.Loading;
using Modular.Text;

namespace Modular.Commands;

/// <summary><c>modular describe [PART]</c>: the parts there are, or all that is known of one.</summary>
internal static class DescribeCommand
{
    public static Command Make()
    {
        var part = new Argument<string?>("PART")
        {
            Description =
                "The part's name, or kind:name where two kinds share it (memory:ideal); all parts unless given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string[]> plugins = CommonOptions.Plugins();
        var command = new Command(
            "describe",
            "Tells the options of a part, its imperfections and where they come from."
        )
        {
            part,
            plugins,
        };
        command.SetAction(parsed =>
        {
            PluginCatalog catalog = CommonOptions.Load(parsed.GetValue(plugins) ?? []);
            return parsed.GetValue(part) is string name ? One(catalog, name) : All(catalog);
        });
        return command;
    }

    private static int One(PluginCatalog catalog, string name)
    {
        PartPage.Show(new PartDescriptions(new DocComments()).Describe(PartName.Find(name, catalog)), Terminal.Rich);
        return ExitCode.Done;
    }

    private static int All(PluginCatalog catalog)
    {
        PartPage.Show(PartKind.All.SelectMany(catalog.OfKind), Terminal.Rich);
        int rejected = catalog.Verdicts.Count(verdict => verdict.Rejection is not null);
        if (rejected > 0)
            Terminal.Line(
                $"{Phrases.Count(rejected, "plugin")} {(rejected == 1 ? "was" : "were")} rejected; 'modular plugins' says why."
            );
        return ExitCode.Done;
    }
}
