using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Reports;
using Modular.Rigs;
using Modular.Runs;
using Modular.Studies;
using Modular.Tensors;
using Modular.Training;
using Modular.Trials;

namespace Modular.Commands;

/// <summary>
/// <c>modular verify RUN-FOLDER</c>: repeats some finished trials of a run and compares them with what it holds, bit
/// for bit.
/// </summary>
internal static class VerifyCommand
{
    private const int Usual = 3;

    public static Command Make()
    {
        Argument<string> folder = CommonOptions.PathOf(
            "RUN-FOLDER",
            "A folder that 'modular run' made, finished or not."
        );
        Option<int?> trials = CommonOptions.Whole(
            "--trials",
            $"How many finished trials to repeat; {Usual} unless given, all if there are fewer.",
            1,
            int.MaxValue
        );
        Option<int?> seed = CommonOptions.Whole(
            "--seed",
            "Which trials are drawn: the same seed draws the same ones; 0 unless given.",
            0,
            int.MaxValue
        );
        Option<DeviceChoice?> device = DeviceOption.Make("as the run says");
        Option<bool> exact = CommonOptions.ExactDevices();
        Option<bool> trust = RunPlugins.Trust();
        Option<string[]> plugins = CommonOptions.Plugins();
        var command = new Command("verify", "Repeats some finished trials of a run and compares them bit for bit.")
        {
            folder,
            trials,
            seed,
            device,
            exact,
            trust,
            plugins,
            Answer.Option(),
        };
        command.SetAction(parsed =>
        {
            return RunOrVariants.In(
                parsed.GetRequiredValue(folder),
                Verify,
                variants => RunOrVariants.Each(variants, Verify)
            );
            int Verify(RunFolder at)
            {
                StoredRun run = StoredRun.Read(at);
                Fault.Folder = at.Root;
                DeviceChoice where = DeviceOption.For(run, DeviceOption.Asked(parsed, device));
                IReadOnlyList<string> own = parsed.GetValue(plugins) ?? [];
                IReadOnlyList<string> loaded = RunPlugins.Choose(run, own, parsed.GetValue(trust));
                Study study = run.Bind(CommonOptions.LoadForStudy(loaded));
                bool isExact = parsed.GetValue(exact) || study.Rig.ExactDevices;
                Rig rig = study.Rig with { ExactDevices = isExact, Device = Gpus.Open(where) };
                study = study with { Rig = rig, Device = where };
                SameBuild.RefuseDraws(at, run.Plan, study);
                return Run(run, study, parsed.GetValue(trials) ?? Usual, parsed.GetValue(seed) ?? 0);
            }
        });
        return command;
    }

    private static int Run(StoredRun run, Study study, int count, int seed)
    {
        RunFolder folder = run.Folder;
        SameBuild.Refuse(run.Folder, run.Plan, RunPlan.Create(study, []));
        if (run.Plan.Program is null)
            Terminal.Error($"{folder.Root}: {RunDifference.NoProgram}; it may be another than this one.");
        StoredFlaws.Show(run);
        Trial[] done = [.. run.DoneTrials];
        if (done.Length == 0)
            throw new InputException([
                $"{folder.Root}: has no finished trial; expected at least one to repeat. Go on with 'modular run' first.",
            ]);
        IReadOnlyList<Trial> sample = Verification.Sample(done, count, seed);
        Terminal.Line($"{study.File.Scenario.Name}: repeating {sample.Count} of {done.Length} finished trials");
        int differ = Repeat(folder, study, sample);
        if (differ == 0)
            return ExitCode.Done;
        string origin = RunOrigin.Change(run.Provenance);
        Terminal.Error(
            $"{folder.Root}: {differ} of {sample.Count} repeated trials differ from what it holds (there). {origin}"
        );
        return ExitCode.TrialFailed;
    }

    private static int Repeat(RunFolder folder, Study study, IReadOnlyList<Trial> sample)
    {
        using Interruption interruption = Interruption.EndsProcess();
        using var verification = new Verification(folder, study);
        List<RepeatedTrial> repeated = [];
        foreach (Trial trial in sample)
        {
            var one = new RepeatedTrial(trial.Name, verification.Repeat(trial));
            repeated.Add(one);
            Terminal.Line($"{trial.Name}: {one.Difference ?? "the same bits"}");
        }
        Answer.Give(() => new { Folder = Path.GetFullPath(folder.Root), Trials = repeated });
        return repeated.Count(one => one.Difference is not null);
    }

    /// <summary>A trial that was run once more.</summary>
    /// <param name="Trial">Its name.</param>
    /// <param name="Difference">How it differs from what the folder holds; null where it has the same bits.</param>
    private sealed record RepeatedTrial(string Trial, string? Difference);
}
