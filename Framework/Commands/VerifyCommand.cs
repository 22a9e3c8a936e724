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
/// <c>modular verify RUN-FOLDER</c>: repeats some finished trials of a run and compares them bit for bit with those in
/// the folder.
/// </summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        Argument<string> folder = CommonOptions.PathOf(
            "RUN-FOLDER",
            "A folder that 'modular run' made, finished or not."
        );
        var options = new VerifyOptions();
        var command = new Command("verify", "Repeats some finished trials of a run and compares them bit for bit.")
        {
            folder,
        };
        foreach (Option option in options.All)
            command.Add(option);
        command.SetAction(parsed =>
        {
            VerifyRequest request = options.Read(parsed);
            return RunOrVariants.In(
                parsed.GetRequiredValue(folder),
                run => Verify(run, request),
                variants => RunOrVariants.Each(variants, run => Verify(run, request))
            );
        });
        return command;
    }

    private static int Verify(RunFolder folder, VerifyRequest request)
    {
        StoredRun run = StoredRun.Read(folder);
        Fault.Folder = folder.Root;
        DeviceChoice device = DeviceOption.For(run, request.Device);
        IReadOnlyList<string> plugins = RunPlugins.Choose(run, request.OwnPlugins, request.IsTrusted);
        Study study = run.Bind(CommonOptions.LoadForStudy(plugins));
        bool isExact = request.ExactDevices || study.Rig.ExactDevices;
        Rig rig = study.Rig with { ExactDevices = isExact, Device = Gpus.Open(device) };
        study = study with { Rig = rig, Device = device };
        SameBuild.RefuseDraws(folder, run.Plan, study);
        return Run(run, study, request.Trials, request.Seed);
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

    /// <summary>A trial that was repeated.</summary>
    /// <param name="Trial">The name of the trial.</param>
    /// <param name="Difference">
    /// How the trial differs from that in the folder; null where both have the same bits.
    /// </param>
    private sealed record RepeatedTrial(string Trial, string? Difference);
}
