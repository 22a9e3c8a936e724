using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Reports;
using Modular.Runs;
using Modular.Studies;
using Modular.Tensors;
using Modular.Text;
using Modular.Training;
using Modular.Trials;

namespace Modular.Commands;

/// <summary>
/// <c>modular export RUN-FOLDER TRIAL</c>: runs one trial of a run again, and writes its weights and conductances.
/// </summary>
internal static class ExportCommand
{
    public static Command Make()
    {
        Argument<string> folder = CommonOptions.PathOf("RUN-FOLDER", "A folder that 'modular run' made.");
        var trial = new Argument<string>("TRIAL") { Description = "The name of a trial: all-seed-0." };
        Option<string?> output = CommonOptions.Output("Where to write; export/TRIAL beside here unless given.");
        Option<DeviceChoice?> device = DeviceOption.Make("as the run says");
        Option<bool> trust = RunPlugins.Trust();
        Option<string[]> plugins = CommonOptions.Plugins();
        var command = new Command("export", "Writes weights and conductances of a trial, for PyTorch and NumPy.")
        {
            folder,
            trial,
            output,
            device,
            trust,
            plugins,
            Answer.Option(),
        };
        command.SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(trial);
            StoredRun run = StoredRun.Read(new RunFolder(parsed.GetRequiredValue(folder)));
            Trial chosen = Find(run, name);
            DeviceChoice where = DeviceOption.For(run, DeviceOption.Asked(parsed, device));
            IReadOnlyList<string> own = parsed.GetValue(plugins) ?? [];
            IReadOnlyList<string> loaded = RunPlugins.Choose(run, own, parsed.GetValue(trust));
            return Run(run, chosen, loaded, where, parsed.GetValue(output) ?? Path.Combine("export", name));
        });
        return command;
    }

    private static Trial Find(StoredRun run, string name) =>
        run.Plan.Trials.FirstOrDefault(trial =>
            trial.Name == name || trial.Also.Any(also => name == $"{also}-seed-{trial.Seed}")
        )
        ?? throw new InputException([
            $"{run.Folder.Root}: has no trial '{Excerpt.Shorten(name)}'; expected one of its plan. "
                + NearestName.Suggest(name, [.. run.Plan.Trials.Select(trial => trial.Name)]),
        ]);

    private static int Run(
        StoredRun run,
        Trial trial,
        IReadOnlyList<string> plugins,
        DeviceChoice device,
        string output
    )
    {
        Fault.Folder = run.Folder.Root;
        Study study = run.Bind(CommonOptions.LoadForStudy(plugins));
        study = study with { Rig = study.Rig with { Device = Gpus.Open(device) }, Device = device };
        SameBuild.Refuse(run.Folder, run.Plan, RunPlan.Create(study, []));
        MakeFolder(output);
        using Interruption interruption = Interruption.EndsProcess();
        ExportedTrial exported = TrialExport.Write(run.Folder, study, trial, output);
        Answer.Give(() => new { Folder = Path.GetFullPath(output), Export = exported });
        string bits = exported.Difference is { } difference
            ? $"not as the run has it ({difference})"
            : "the same bits as in the run";
        Terminal.Line($"{trial.Name}: test accuracy {Numbers.Two(exported.Accuracy)} %, {bits}");
        if (exported.IsTrainedAgain)
            Terminal.Line(
                "The run keeps no trained network of this trial: it was trained again, which gives the same bits."
            );
        foreach (ExportedLayer layer in exported.Layers)
            Terminal.Line($"{layer.Name}: conductances [{string.Join(", ", layer.Devices)}], siemens");
        Terminal.Line($"Written to {output}");
        return ExitCode.Done;
    }

    private static void MakeFolder(string output)
    {
        try
        {
            FolderUse.RefuseOwnFiles(output, isOurs: File.Exists(Path.Combine(output, ExportedTrial.FileName)));
            Directory.CreateDirectory(output);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException([
                $"{output}: cannot be written; {error.Message} Give a folder that can be written with -o.",
            ]);
        }
    }
}
