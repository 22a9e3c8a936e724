using System.CommandLine;
using Modular.Scenarios;

namespace Modular.Commands;

/// <summary>
/// <c>modular evaluate MODEL --data DATA</c>: the shortest way from a trained network to a ranking. It writes the
/// scenario that it runs.
/// </summary>
internal static class EvaluateCommand
{
    public static Command Make()
    {
        var options = new EvaluateOptions();
        var executor = new ExecutorOptions();
        var command = new Command("evaluate", "Ranks what the imperfections of a memory cost a trained network.")
        {
            options.Model,
        };
        foreach (Option option in options.All.Concat(executor.Local))
            command.Add(option);
        command.SetAction(parsed => Run(parsed, options, executor));
        return command;
    }

    private static int Run(ParseResult parsed, EvaluateOptions options, ExecutorOptions executor)
    {
        string[] ownPlugins = options.OwnPlugins(parsed);
        Evaluation evaluation = options.Evaluation(parsed, CommonOptions.LoadForStudy(ownPlugins));
        bool isFresh = options.IsFresh(parsed);
        EvaluatedScenario scenario = evaluation.Ask(isFresh);
        ScenarioFile file = scenario.File;
        var run = new StudyRun(evaluation.Catalog, executor.Executor(parsed, file, evaluation.Catalog))
        {
            Output = evaluation.Folder,
            OwnPlugins = ownPlugins,
            IsFresh = isFresh,
            Prepared = scenario.Write,
            Device = executor.Device(parsed),
            ExactDevices = executor.ExactDevices(parsed),
        };
        return run.Run(file);
    }
}
