using System.CommandLine;
using System.CommandLine.Parsing;
using Modular.Commands.Answers;
using Modular.Files;
using Modular.Reports;
using Modular.Rigs;
using Modular.Runs;
using Modular.Studies;
using Modular.Tensors;
using Modular.Text;
using Modular.Training;
using Modular.Trials;

namespace Modular.Commands;

/// <summary><c>modular trial SCENARIO</c>: one trial in this process, its learning curve on the console.</summary>
internal static class TrialCommand
{
    public static Command Make()
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string[]> set = CommonOptions.Set();
        Option<string[]> plugins = CommonOptions.Plugins();
        var ideal = new Option<bool>("--ideal") { Description = "Every dial off." };
        var only = new Option<string?>("--only")
        {
            Description = "Only these imperfections or groups on: a,b.",
            HelpName = "a,b",
        };
        var without = new Option<string?>("--without")
        {
            Description = "All of the study's imperfections on but these: a,b.",
            HelpName = "a,b",
        };
        Option<int?> seed = CommonOptions.Whole("--seed", "The trial's seed; 0 unless given.", 0, int.MaxValue);
        Option<string?> output = CommonOptions.Output("Writes trial.json, trials.csv and epochs.csv into this folder.");
        Option<DeviceChoice?> device = DeviceOption.Make();
        Option<bool> exact = CommonOptions.ExactDevices();
        var command = new Command("trial", "Runs one trial and shows its learning curve.")
        {
            scenario,
            ideal,
            only,
            without,
            seed,
            output,
            device,
            exact,
            set,
            plugins,
            Answer.Option(),
        };
        command.Validators.Add(result => RefuseSeveral(result, [ideal, only, without]));
        command.SetAction(parsed =>
        {
            Study study = CommonOptions.Prepare(
                parsed.GetRequiredValue(scenario),
                parsed.GetValue(set) ?? [],
                parsed.GetValue(plugins) ?? [],
                parsed.GetValue(ideal) ? SubjectNeed.None : SubjectNeed.IfAny
            );
            var choice = new HardwareChoice(study, parsed.GetValue(seed) ?? 0);
            Rig rig = study.Rig with
            {
                Threads = Environment.ProcessorCount,
                ExactDevices = parsed.GetValue(exact),
                Device = Gpus.Open(DeviceOption.Asked(parsed, device) ?? DeviceChoice.Cpu),
            };
            return Run(rig, Chosen(), parsed.GetValue(output));

            Trial Chosen()
            {
                if (parsed.GetValue(ideal))
                    return choice.Ideal();
                if (parsed.GetValue(only) is string some)
                    return choice.Only(some);
                if (parsed.GetValue(without) is string others)
                    return choice.Without(others);
                return choice.All();
            }
        });
        return command;
    }

    private static void RefuseSeveral(CommandResult result, Option[] exclusive)
    {
        if (exclusive.Count(option => result.GetResult(option) is { Implicit: false }) > 1)
            result.AddError(
                "--ideal, --only and --without exclude each other; give one of them, or none for all imperfections"
            );
    }

    private static int Run(Rig rig, Trial trial, string? output)
    {
        if (output is not null)
            Make(output);
        Terminal.Line($"{trial.Hardware}, seed {trial.Seed}: {DescribeDials(trial)}");
        Terminal.Line("epoch  accuracy, %  loss");
        using Interruption interruption = Interruption.EndsProcess();
        Outcome outcome = new TrialRunner(rig, new TrainedNetworks(folder: null)).Run(trial, new Curve());
        Answer.Give(() => outcome);
        if (output is not null)
            Write(output, outcome);
        if (outcome.Reason is { } reason)
            Terminal.Error(reason);
        else
            Terminal.Line($"test accuracy on this hardware: {Numbers.Two(outcome.Accuracy!.Value)} %");
        return outcome.Done ? ExitCode.Done : ExitCode.TrialFailed;
    }

    private static string DescribeDials(Trial trial)
    {
        if (trial.Strengths.Count == 0)
            return "every dial off";
        IEnumerable<string> dials = trial.Strengths.Select(dial => $"{dial.Key} x {Measure.Number(dial.Value)}");
        return string.Join(", ", dials);
    }

    private static void Make(string folder)
    {
        try
        {
            FolderUse.RefuseOwnFiles(folder, isOurs: File.Exists(Path.Combine(folder, "trial.json")));
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException([
                $"{folder}: cannot be written; {error.Message} Give a folder that can be written with -o.",
            ]);
        }
    }

    private static void Write(string folder, Outcome outcome)
    {
        AtomicFile.Write(Path.Combine(folder, "trial.json"), TrialFile.Text(outcome));
        AtomicFile.Write(Path.Combine(folder, "trials.csv"), CsvResults.Trials([outcome]));
        AtomicFile.Write(Path.Combine(folder, "epochs.csv"), CsvResults.Epochs([outcome]));
    }

    private sealed class Curve : IProgress<EpochOutcome>
    {
        public void Report(EpochOutcome value) =>
            Terminal.Line($"{value.Epoch, 5}  {Numbers.Two(value.Accuracy), 11}  {value.Loss:0.0000}");
    }
}
