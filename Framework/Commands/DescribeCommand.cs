using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Descriptions;
using Modular.Loading;
using Modular.Text;

namespace Modular.Commands;

/// <summary>The command <c>modular describe [PART]</c>: lists all parts, or describes one of them.</summary>
internal static class DescribeCommand
{
    /// <summary>Returns the command with its options and its action.</summary>
    public static Command Make()
    {
        var part = new Argument<string?>("PART")
        {
            Description =
                "The name of a part (kind:name where two kinds share it: memory:ideal), of an imperfection or of a group "
                + "of imperfections; all parts unless given.",
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
            Answer.Option(),
        };
        command.SetAction(parsed =>
        {
            PluginCatalog catalog = CommonOptions.Load(parsed.GetValue(plugins) ?? []);
            if (parsed.GetValue(part) is string name)
                return DescribeOne(catalog, name);
            return ListAll(catalog);
        });
        return command;
    }

    private static int DescribeOne(PluginCatalog catalog, string name)
    {
        if (!PartName.IsKnown(name, catalog) && ImperfectionSearch.FindAll(name, catalog) is { Count: > 0 } found)
            return DescribeImperfection(name, found);
        OfferedPart part = PartName.Find(name, catalog);
        PartDescription description = new PartDescriptions(new DocComments()).Describe(part);
        if (Answer.Give(() => PartAnswer.Describe(description)))
            return ExitCode.Done;
        PartPage.Show(description, Terminal.Rich);
        return ExitCode.Done;
    }

    private static int DescribeImperfection(string name, IReadOnlyList<OwnedImperfection> found)
    {
        if (!Answer.Give(() => PartAnswer.List(name, found)))
            PartPage.Show(name, found, Terminal.Rich);
        return ExitCode.Done;
    }

    private static int ListAll(PluginCatalog catalog)
    {
        OfferedPart[] parts = [.. PartKind.All.SelectMany(catalog.OfKind)];
        if (Answer.Give(() => PartAnswer.List(parts)))
            return ExitCode.Done;
        PartPage.Show(parts, Terminal.Rich);
        int rejected = catalog.Verdicts.Count(verdict => verdict.Rejection is not null);
        string verb = rejected == 1 ? "was" : "were";
        if (rejected > 0)
            Terminal.Line($"{Phrases.Count(rejected, "plugin")} {verb} rejected; 'modular plugins' says why.");
        return ExitCode.Done;
    }
}
