using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Loading;
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
        Argument<string> model = CommonOptions.PathOf(
            "MODEL",
            "The trained network, an ONNX file. Or weights, .safetensors or .npz, of the network that --network names."
        );
        Option<string?> data = Named(
            "--data",
            "DATA",
            "Its samples: a file or folder of yours, or the name of a data set."
        );
        data.Required = true;
        Option<string[]> memory = new("--memory")
        {
            Description =
                $"The memory; {Evaluation.UsualMemory} unless given. Several, joined by commas, are compared.",
            HelpName = "NAME,...",
        };
        Option<string?> cell = Named("--cell", "NAME", "The cell; unless given, one that fits memory and weights.");
        Option<string?> sense = Named("--sense", "NAME", "The sense; unless given, one that fits the cell.");
        Option<string?> network = Named(
            "--network",
            "NAME",
            "The network whose weights MODEL holds, where it is no ONNX file."
        );
        Option<int?> seeds = CommonOptions.Whole(
            "--seeds",
            $"The number of seeds; {Evaluation.UsualSeeds} unless given.",
            1,
            10_000
        );
        Option<string?> output = CommonOptions.Output(
            "The run folder; runs/<name> unless given. The scenario is written beside it, as FOLDER.yaml."
        );
        Option<bool> fresh = CommonOptions.Fresh();
        Option<string[]> set = CommonOptions.Set();
        Option<string[]> plugins = CommonOptions.Plugins();
        var where = new ExecutorOptions();
        var command = new Command("evaluate", "Ranks what the imperfections of a memory cost a trained network.")
        {
            model,
            data,
            memory,
            cell,
            sense,
            network,
            seeds,
            output,
            fresh,
            set,
            plugins,
            Answer.Option(),
        };
        foreach (Option option in where.Local)
            command.Options.Add(option);
        command.SetAction(parsed =>
        {
            string[] ownPlugins = [.. (parsed.GetValue(plugins) ?? []).Select(Path.GetFullPath)];
            var evaluation = new Evaluation(CommonOptions.LoadForStudy(ownPlugins))
            {
                Model = parsed.GetRequiredValue(model),
                Data = parsed.GetRequiredValue(data)!,
                Memories = Memories(parsed.GetValue(memory) ?? []),
                Cell = parsed.GetValue(cell),
                Sense = parsed.GetValue(sense),
                Network = parsed.GetValue(network),
                Seeds = parsed.GetValue(seeds),
                Output = parsed.GetValue(output),
                Overrides = parsed.GetValue(set) ?? [],
            };
            bool isFresh = parsed.GetValue(fresh);
            EvaluatedScenario scenario = evaluation.Ask(isFresh);
            ScenarioFile file = scenario.File;
            var run = new StudyRun(evaluation.Catalog, where.Executor(parsed, file, evaluation.Catalog))
            {
                Output = evaluation.Folder,
                OwnPlugins = ownPlugins,
                IsFresh = isFresh,
                Prepared = scenario.Write,
                Device = where.Device(parsed),
                ExactDevices = where.ExactDevices(parsed),
            };
            return run.Run(file);
        });
        return command;
    }

    private static Option<string?> Named(string name, string value, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = value };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
                result.AddError($"{name} is empty; expected {value}");
        });
        return option;
    }

    /// <summary>The names of the memories, each once.</summary>
    private static IReadOnlyList<string> Memories(IReadOnlyList<string> given)
    {
        string[] names = [.. given.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries))];
        if (names.Any(name => name.Length == 0))
            throw new InputException([
                $"modular evaluate: --memory is '{string.Join(" ", given)}'; expected names joined by commas. "
                    + "See 'modular evaluate --help'.",
            ]);
        if (names.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InputException([
                $"modular evaluate: --memory names '{twice.Key}' twice; expected each memory once. Leave one out.",
            ]);
        return names.Length == 0 ? [Evaluation.UsualMemory] : names;
    }
}
