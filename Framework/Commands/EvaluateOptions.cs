using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Loading;

namespace Modular.Commands;

/// <summary>The arguments and options of <c>modular evaluate</c>, without those of the executor.</summary>
internal sealed class EvaluateOptions
{
    private readonly Option<string?> data = Named(
        "--data",
        "DATA",
        "Its samples: a file or folder of yours, or the name of a data set.",
        isRequired: true
    );

    private readonly Option<string[]> memory = new("--memory")
    {
        Description =
            $"The memory; {Commands.Evaluation.UsualMemory} unless given. Several, joined by commas, are compared.",
        HelpName = "NAME,...",
    };

    private readonly Option<string?> cell = Named(
        "--cell",
        "NAME",
        "The cell; unless given, one that fits memory and weights."
    );

    private readonly Option<string?> sense = Named(
        "--sense",
        "NAME",
        "The sense; unless given, one that fits the cell."
    );

    private readonly Option<string?> network = Named(
        "--network",
        "NAME",
        "The network whose weights MODEL holds, where it is no ONNX file."
    );

    private readonly Option<int?> seeds = CommonOptions.Whole(
        "--seeds",
        $"The number of seeds; {Commands.Evaluation.UsualSeeds} unless given.",
        1,
        10_000
    );

    private readonly Option<string?> output = CommonOptions.Output(
        "The run folder; runs/<name> unless given. The scenario is written beside it, as FOLDER.yaml."
    );

    private readonly Option<bool> fresh = CommonOptions.Fresh();
    private readonly Option<string[]> set = CommonOptions.Set();
    private readonly Option<string[]> plugins = CommonOptions.Plugins();

    /// <summary>The file of the trained network.</summary>
    public Argument<string> Model { get; } =
        CommonOptions.PathOf(
            "MODEL",
            "The trained network, an ONNX file. Or weights, .safetensors or .npz, of the network that --network names."
        );

    /// <summary>All options, in the order of the help.</summary>
    public IEnumerable<Option> All =>
        [data, memory, cell, sense, network, seeds, output, fresh, set, plugins, Answer.Option()];

    /// <summary>The absolute paths of the user's own plugins.yaml files.</summary>
    public string[] OwnPlugins(ParseResult parsed) => [.. (parsed.GetValue(plugins) ?? []).Select(Path.GetFullPath)];

    /// <summary>Whether to begin the run anew.</summary>
    public bool IsFresh(ParseResult parsed) => parsed.GetValue(fresh);

    /// <summary>Reads what a command line asks to evaluate.</summary>
    public Evaluation Evaluation(ParseResult parsed, PluginCatalog catalog) =>
        new(catalog)
        {
            Model = parsed.GetRequiredValue(Model),
            Data = parsed.GetRequiredValue(data)!,
            Memories = Memories(parsed.GetValue(memory) ?? []),
            Cell = parsed.GetValue(cell),
            Sense = parsed.GetValue(sense),
            Network = parsed.GetValue(network),
            Seeds = parsed.GetValue(seeds),
            Output = parsed.GetValue(output),
            Overrides = parsed.GetValue(set) ?? [],
        };

    private static Option<string?> Named(string name, string value, string description, bool isRequired = false)
    {
        var option = new Option<string?>(name)
        {
            Description = description,
            HelpName = value,
            Required = isRequired,
        };
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
        return names.Length == 0 ? [Commands.Evaluation.UsualMemory] : names;
    }
}
