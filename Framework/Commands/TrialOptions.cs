using System.CommandLine;
using System.CommandLine.Parsing;
using Modular.Commands.Answers;
using Modular.Rigs;
using Modular.Studies;
using Modular.Tensors;
using Modular.Training;
using Modular.Trials;

namespace Modular.Commands;

/// <summary>The options of <c>modular trial</c>, and the trial that they choose.</summary>
internal sealed class TrialOptions
{
    private readonly Option<bool> ideal = new("--ideal") { Description = "Every dial off." };

    private readonly Option<string?> only = CommonOptions.Text(
        "--only",
        "Only these imperfections or groups on: a,b.",
        "a,b"
    );

    private readonly Option<string?> without = CommonOptions.Text(
        "--without",
        "All of the study's imperfections on but these: a,b.",
        "a,b"
    );

    private readonly Option<int?> seed = CommonOptions.Whole(
        "--seed",
        "The trial's seed; 0 unless given.",
        0,
        int.MaxValue
    );

    private readonly Option<string?> output = CommonOptions.Output(
        "Writes trial.json, trials.csv and epochs.csv into this folder."
    );

    private readonly Option<DeviceChoice?> device = DeviceOption.Make();
    private readonly Option<bool> exact = CommonOptions.ExactDevices();
    private readonly Option<string[]> set = CommonOptions.Set();
    private readonly Option<string[]> plugins = CommonOptions.Plugins();

    /// <summary>All options, in the order of the help.</summary>
    public IEnumerable<Option> All =>
        [ideal, only, without, seed, output, device, exact, set, plugins, Answer.Option()];

    /// <summary>Adds an error where more than one option chooses the imperfections.</summary>
    public void RefuseSeveral(CommandResult result)
    {
        Option[] exclusive = [ideal, only, without];
        if (exclusive.Count(option => result.GetResult(option) is { Implicit: false }) > 1)
            result.AddError(
                "--ideal, --only and --without exclude each other; give one of them, or none for all imperfections"
            );
    }

    /// <summary>Prepares the study of the scenario. An ideal trial needs no imperfection to rank.</summary>
    public Study Prepare(ParseResult parsed, string scenario) =>
        CommonOptions.Prepare(
            scenario,
            parsed.GetValue(set) ?? [],
            parsed.GetValue(plugins) ?? [],
            parsed.GetValue(ideal) ? SubjectNeed.None : SubjectNeed.IfAny
        );

    /// <summary>The parts of the trial, which compute on all processors and on the chosen device.</summary>
    public Rig Rig(ParseResult parsed, Study study) =>
        study.Rig with
        {
            Threads = Environment.ProcessorCount,
            ExactDevices = parsed.GetValue(exact),
            Device = Gpus.Open(DeviceOption.Asked(parsed, device) ?? DeviceChoice.Cpu),
        };

    /// <summary>The trial with the chosen imperfections on; with all of the study's unless given.</summary>
    public Trial Choose(ParseResult parsed, Study study)
    {
        var choice = new HardwareChoice(study, parsed.GetValue(seed) ?? 0);
        if (parsed.GetValue(ideal))
            return choice.Ideal();
        if (parsed.GetValue(only) is string some)
            return choice.Only(some);
        if (parsed.GetValue(without) is string others)
            return choice.Without(others);
        return choice.All();
    }

    /// <summary>The folder to write into; null for none.</summary>
    public string? Output(ParseResult parsed) => parsed.GetValue(output);
}
