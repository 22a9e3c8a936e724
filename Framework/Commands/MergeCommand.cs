using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Studies;
using Modular.Text;

namespace Modular.Commands;

/// <summary><c>modular merge RUN-FOLDER RUN-FOLDER... -o RUN-FOLDER</c>: parts of one study as one run.</summary>
internal static class MergeCommand
{
    public static Command Make()
    {
        Argument<string[]> folders = CommonOptions.PathsOf(
            "RUN-FOLDER",
            "Folders of one study, each with some of its trials, from machines that share no folder."
        );
        Option<string?> output = CommonOptions.Output("The new run folder; it must be given.");
        output.Required = true;
        Option<bool> trust = RunPlugins.Trust();
        Option<string[]> plugins = CommonOptions.Plugins();
        var command = new Command("merge", "Puts parts of one study together, and ranks.")
        {
            folders,
            output,
            trust,
            plugins,
            Answer.Option(),
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(folders),
                new RunFolder(parsed.GetRequiredValue(output)!),
                parsed.GetValue(plugins) ?? [],
                parsed.GetValue(trust)
            )
        );
        return command;
    }

    private static int Run(IReadOnlyList<string> folders, RunFolder target, IReadOnlyList<string> own, bool isTrusted)
    {
        foreach (string path in folders.Where(path => new VariantFolder(path).Exists))
            throw new InputException([
                $"{path}: holds several studies; expected one. Merge the folders below variants/, one variant after the other.",
            ]);
        StoredRun[] shards = [.. folders.Select(path => StoredRun.Read(new RunFolder(path)))];
        foreach (StoredRun shard in shards)
            StoredFlaws.Show(shard);
        var merge = new ShardMerge(shards);
        merge.Check();
        merge.Write(target);
        StoredRun run = StoredRun.Read(target);
        Study study = run.Bind(CommonOptions.LoadForStudy(RunPlugins.Choose(run, own, isTrusted)));
        Terminal.Line(
            $"{study.File.Scenario.Name}: {run.Outcomes.Count} of {run.Plan.Trials.Count} trials of "
                + $"{Phrases.Count(shards.Length, "folder")}, in {target.Root}"
        );
        return ConsoleConclusion.Publish(study, target, "Give 'modular run' with -o to this folder");
    }
}
