using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Studies;
using Modular.Text;

namespace Modular.Commands;

/// <summary>
/// <c>modular merge RUN-FOLDER RUN-FOLDER... -o RUN-FOLDER</c>: joins parts of one study into one run.
/// </summary>
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
        RefuseTwice(folders);
        RefuseWithin(folders, target);
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
        TellMissing(run, target);
        return ConsoleConclusion.Publish(study, target, "Give 'modular run' with -o to this folder");
    }

    /// <summary>Throws where a folder is named twice, also by two different paths.</summary>
    public static void RefuseTwice(IReadOnlyList<string> folders)
    {
        var known = new HashSet<string>();
        foreach (string path in folders.Where(path => !known.Add(RealPath(path))))
            throw new InputException([
                $"{path}: is given twice; expected folders that differ. Name each of them once.",
            ]);
    }

    private static void RefuseWithin(IReadOnlyList<string> folders, RunFolder target)
    {
        string there = Path.GetFullPath(target.Root) + Path.DirectorySeparatorChar;
        foreach (string path in folders)
            if (there.StartsWith(Path.GetFullPath(path) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new InputException([
                    $"{target.Root}: lies in {path}, which is merged; expected a folder outside. Give another with -o.",
                ]);
    }

    /// <summary>The real path of a folder, where the given one leads through a link.</summary>
    private static string RealPath(string path)
    {
        string plain = Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar);
        if (!Directory.Exists(path)) // why it cannot be read is said by who reads it
            return plain;
        return new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? plain;
    }

    private static void TellMissing(StoredRun run, RunFolder target)
    {
        int planned = run.Plan.Trials.Count;
        int missing = planned - run.Outcomes.Count;
        if (missing > 0)
            Terminal.Error(
                $"{target.Root}: {missing} of {planned} trials are in none of these folders; what is ranked rests on the "
                    + "others. Merge the folders that have them, too, or run them with 'modular run SCENARIO -o "
                    + $"{target.Root}'."
            );
    }
}
