using System.CommandLine;
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

/// <summary>
/// <c>modular trial SCENARIO</c>: runs one trial in this process, and shows its learning curve on the console.
/// </summary>
internal static class TrialCommand
{
    public static Command Make()
    {
        Argument<string> scenario = CommonOptions.Scenario();
        var options = new TrialOptions();
        var command = new Command("trial", "Runs one trial and shows its learning curve.") { scenario };
        foreach (Option option in options.All)
            command.Add(option);
        command.Validators.Add(options.RefuseSeveral);
        command.SetAction(parsed =>
        {
            Study study = options.Prepare(parsed, parsed.GetRequiredValue(scenario));
            Trial trial = options.Choose(parsed, study);
            return Run(options.Rig(parsed, study), trial, options.Output(parsed));
        });
        return command;
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
