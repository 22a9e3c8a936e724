using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Executors;
using Modular.Loading;
using Modular.Scenarios;

namespace Modular.Commands;

/// <summary><c>modular run SCENARIO</c>: runs the whole study, or resumes it where it stopped.</summary>
internal static class RunCommand
{
    public static Command Make()
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string[]> set = CommonOptions.Set();
        Option<string[]> plugins = CommonOptions.Plugins();
        Option<string?> output = CommonOptions.Output(
            "The run folder; runs/<name of the scenario> unless given. A run that stopped goes on there."
        );
        var where = new ExecutorOptions();
        Option<Shard?> shard = Part();
        Option<bool> fresh = CommonOptions.Fresh();
        var command = new Command("run", "Runs a study and ranks the imperfections.")
        {
            scenario,
            output,
            fresh,
            shard,
            set,
            plugins,
            Answer.Option(),
        };
        foreach (Option option in where.All)
            command.Options.Add(option);
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(scenario);
            ScenarioFile file = ScenarioFile.ReadUnchecked(
                path,
                [.. parsed.GetValue(set) ?? [], .. where.Overrides(parsed)]
            );
            string[] ownPlugins = [.. (parsed.GetValue(plugins) ?? []).Select(Path.GetFullPath)];
            PluginCatalog catalog = CommonOptions.LoadForStudy(ownPlugins);
            IExecutor executor = where.Executor(parsed, file, catalog);
            return new StudyRun(catalog, executor)
            {
                Output = parsed.GetValue(output),
                OwnPlugins = ownPlugins,
                IsFresh = parsed.GetValue(fresh),
                Device = where.Device(parsed),
                ExactDevices = where.ExactDevices(parsed),
                Shard = parsed.GetValue(shard),
            }.Run(file);
        });
        return command;
    }

    private static Option<Shard?> Part() =>
        new("--shard")
        {
            Description = "Runs part I of N of the trials; 'modular merge' puts the folders of all parts together.",
            HelpName = "I/N",
            CustomParser = result =>
            {
                string text = result.Tokens.Single().Value;
                Shard? part = Shard.Parse(text);
                if (part is null)
                    result.AddError(
                        $"--shard is '{text}'; expected I/N with I from 1 to N, such as 2/5, of at most nine digits"
                    );
                return part;
            },
        };
}
