using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Runs;
using Modular.Runs.Variants;

namespace Modular.Commands;

/// <summary><c>modular compare RUN RUN...</c>: compares studies that were run one by one.</summary>
internal static class CompareCommand
{
    public static Command Make()
    {
        var runs = new Argument<string[]>("RUN")
        {
            Description = "Folders that 'modular run' made; the first is what the others are compared with.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> output = CommonOptions.Output("Where the comparison goes; runs/comparison unless given.");
        var command = new Command("compare", "Sets studies side by side.") { runs, output, Answer.Option() };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(runs), parsed.GetValue(output) ?? Path.Combine("runs", "comparison"))
        );
        return command;
    }

    private static int Run(string[] runs, string output)
    {
        if (runs.Length < 2)
            throw new InputException([
                $"{runs[0]}: is the only run given; expected at least two to compare. Give another, or look at its own report.",
            ]);
        MergeCommand.RefuseTwice(runs);
        if (new RunFolder(output).Exists)
            throw new InputException([
                $"{output}: holds a study; expected a folder for the comparison alone. Give another with -o.",
            ]);
        ComparedStudy[] studies = [.. runs.SelectMany((run, i) => Studies(run, i, runs))];
        foreach (ComparedStudy study in studies)
            Show(StoredRun.Read(study.Folder));
        var record = new ComparedRuns(output, runs);
        FolderUse.RefuseOwnFiles(output, isOurs: record.IsThere);
        record.RefuseOthers();
        CreateFolder(output);
        record.Write();
        string name = Path.GetFileName(Path.GetFullPath(output));
        StudiesSideBySide.Show(output, new Comparison(name, [], studies));
        return ExitCode.Done;
    }

    private static void Show(StoredRun run)
    {
        StoredFlaws.Show(run);
        if (run.Plan.Program is null)
            Terminal.Error($"{run.Folder.Root}: {RunDifference.NoProgram}.");
    }

    private static void CreateFolder(string output)
    {
        try
        {
            Directory.CreateDirectory(output);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException([
                $"{output}: cannot be written; {error.Message} Give a folder that can be written with -o.",
            ]);
        }
    }

    /// <summary>The studies of a run: one, or all variants of a run of several.</summary>
    private static IEnumerable<ComparedStudy> Studies(string run, int place, string[] runs)
    {
        string name = Name(run);
        if (runs.Where((other, i) => i != place && Name(other) == name).Any())
            name = run;
        var variants = new VariantFolder(run);
        if (!variants.Exists)
            return
            [
                ComparedStudy.FromRun(new VariantEntry(name, new Dictionary<string, string>()), new RunFolder(run)),
            ];
        return variants
            .Read()
            .Variants.Where(variant => variants.RunFor(variant.Name).Exists)
            .Select(variant => Study(variant, name, variants));
    }

    private static ComparedStudy Study(VariantEntry variant, string run, VariantFolder variants) =>
        ComparedStudy.FromRun(variant with { Name = $"{run}/{variant.Name}" }, variants.RunFor(variant.Name));

    private static string Name(string run) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(run)));
}
