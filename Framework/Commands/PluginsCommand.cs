using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Loading;

namespace Modular.Commands;

/// <summary>
/// The command <c>modular plugins</c>: lists the plugins with their parts, or why they were rejected.
/// </summary>
internal static class PluginsCommand
{
    /// <summary>Returns the command with its options and its action.</summary>
    public static Command Make()
    {
        Option<string[]> plugins = CommonOptions.Plugins();
        var command = new Command("plugins", "Lists the plugins, their parts, and why a plugin was rejected.")
        {
            plugins,
            Answer.Option(),
        };
        command.SetAction(parsed => Run(CommonOptions.Load(parsed.GetValue(plugins) ?? [])));
        return command;
    }

    private static int Run(PluginCatalog catalog)
    {
        if (Answer.Give(() => PartAnswer.List(catalog)))
            return ExitCode.Done;
        foreach (PluginVerdict verdict in catalog.Verdicts)
            if (verdict.Rejection is not null)
                Terminal.Line($"rejected  {verdict.Rejection}");
            else
                ShowAccepted(verdict);
        return ExitCode.Done;
    }

    private static void ShowAccepted(PluginVerdict verdict)
    {
        Terminal.Line($"loaded    {verdict.Identity!.Name} {verdict.Identity.Version}");
        foreach (Contracts.Part part in verdict.Parts)
            Terminal.Line($"            {part.Kind.Name[1..].ToLowerInvariant()} '{part.Name}': {part.Summary}");
    }
}
