using System.CommandLine;
using Modular.Runs;
using Modular.Runs.Variants;

namespace Modular.Commands;

/// <summary><c>modular compare RUN RUN...</c>: sets studies that were run one by one side by side.</summary>
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
        var command = new Command("compare", "Sets studies side by side.") { runs, output };
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
        if (new RunFolder(output).Exists)
            throw new InputException([
                $"{output}: holds a study; expected a folder for the comparison alone. Give another with -o.",
            ]);
        ComparedStudy[] studies = [.. runs.SelectMany((run, i) => Studies(run, i, runs))];
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
        StudiesSideBySide.Show(output, new Comparison(Path.GetFileName(Path.GetFullPath(output)), [], studies));
        return ExitCode.Done;
    }

    /// <summary>A run of several variants counts as all of them.</summary>
    private static IEnumerable<ComparedStudy> Studies(string run, int place, string[] runs)
    {
        string name = Name(run);
        if (runs.Where((other, i) => i != place && Name(other) == name).Any())
            name = run;
        var variants = new VariantFolder(run);
        return variants.Exists
            ? variants
                .Read()
                .Variants.Where(variant => variants.RunFor(variant.Name).Exists)
                .Select(variant =>
                    ComparedStudy.FromRun(
                        variant with
                        {
                            Name = $"{name}/{variant.Name}",
                        },
                        variants.RunFor(variant.Name)
                    )
                )
            : [ComparedStudy.FromRun(new VariantEntry(name, new Dictionary<string, string>()), new RunFolder(run))];
    }

    private static string Name(string run) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(run)));
}
