using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Files;
using Modular.Fits;
using Modular.Measurements;
using Modular.Reports;
using Modular.Reports.Html;

namespace Modular.Commands;

/// <summary>
/// <c>modular fit DATA.csv...</c>: laws fitted to measured devices, the best of them, and memory <c>measured</c> for a
/// scenario.
/// </summary>
internal static class FitCommand
{
    private const string Takes =
        "Tables of text or .xlsx, one of each kind: pulse responses, writes to targets, conductances over time, repeated "
        + "reads, or low and high states. Conductances, resistances or currents; a line a reading, or a column a device.";

    public static Command Make()
    {
        Argument<string[]> data = CommonOptions.PathsOf("DATA", Takes);
        var law = new Option<string?>("--law")
        {
            Description = "The law to fit to pulse responses; unless given, all are, and the best is taken.",
            HelpName = "NAME",
        };
        Option<string?> output = CommonOptions.Output(
            "Writes the memory, as a scenario has it, into this file.",
            "FILE"
        );
        var scenario = new Option<string?>("--scenario")
        {
            Description = "Writes a whole scenario with this memory into this file; 'modular run' takes it.",
            HelpName = "FILE",
        };
        var figure = new Option<string?>("--figure")
        {
            Description = "Draws data against model into this HTML file.",
            HelpName = "FILE.html",
        };
        var reversed = new Option<string?>("--reversed")
        {
            Description = "The curves that are plotted against reversed pulses: up, down or both.",
            HelpName = "DIRECTION",
        };
        Option<string?> gMin = Conductance("--g-min", "least");
        Option<string?> gMax = Conductance("--g-max", "greatest");
        var preview = new Option<bool>("--preview")
        {
            Description = "Shows how the files were understood, as tables and as a figure, and fits nothing.",
        };
        var reading = new ReadingOptions();
        Option<string[]> plugins = CommonOptions.Plugins();
        var command = new Command(
            "fit",
            "Fits laws to measured devices, with intervals, and writes the memory for a scenario."
        )
        {
            data,
            law,
            output,
            scenario,
            figure,
            reversed,
            gMin,
            gMax,
            preview,
            plugins,
            Answer.Option(),
        };
        foreach (Option option in reading.All)
            command.Add(option);
        command.SetAction(parsed =>
        {
            string[] paths = parsed.GetRequiredValue(data);
            RefuseOthers(paths);
            NewFile.RefuseInputs(parsed.GetValue(output), "-o", paths);
            NewFile.RefuseInputs(parsed.GetValue(figure), "--figure", paths);
            NewFile.RefuseThere(parsed.GetValue(scenario), "--scenario");
            if (parsed.GetValue(preview))
                RefuseBesidePreview(parsed, output, scenario);
            OptionEntries entries = reading.Entries(parsed);
            OptionEntries own = new OptionEntries()
                .Add("reversed", Direction(parsed.GetValue(reversed)))
                .Add("g-min", parsed.GetValue(gMin))
                .Add("g-max", parsed.GetValue(gMax));
            MeasuredFile[] files = Read(paths, entries, parsed.GetValue(reversed));
            if (parsed.GetValue(preview))
            {
                string drawing = parsed.GetValue(figure) ?? PreviewName(paths[0]);
                ShowUnderstood(files);
                Write(drawing, "--figure", () => PreviewPage.Render(files));
                Answer.Give(() => FitAnswer.Preview(files, drawing));
                return ExitCode.Done;
            }
            var memory = new MemoryFits(CommonOptions.Load(parsed.GetValue(plugins) ?? []), files, own, entries);
            IReadOnlyList<MemoryFit> fits = Fits(memory, parsed.GetValue(law));
            Show(memory, files, fits, own, entries);
            Write(parsed.GetValue(figure), "--figure", () => FitPage.Render(files, fits));
            string Lines(string path) =>
                FitText.Fragment(memory.Memory, fits[0].Law, files.Select(file => PathFrom(path, file)), own, entries);
            if (parsed.GetValue(output) is { } part)
                Write(part, "-o", () => Lines(part));
            if (parsed.GetValue(scenario) is { } whole)
                Write(whole, "--scenario", () => FitScenario.Text(whole, memory, fits[0], Lines(whole)));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>A preview fits nothing, so that there is no memory to write.</summary>
    private static void RefuseBesidePreview(ParseResult parsed, params Option<string?>[] written)
    {
        foreach (Option<string?> option in written.Where(option => parsed.GetValue(option) is not null))
            throw new InputException([
                $"modular fit: {option.Name} has no effect beside --preview, which fits nothing; expected one of them. Leave "
                    + "--preview away once the file is understood.",
            ]);
    }

    /// <summary>A pipe can be read once, and a device has no end; measurements are read several times.</summary>
    private static void RefuseOthers(IEnumerable<string> paths)
    {
        foreach (string path in paths.Where(path => !Directory.Exists(path)))
            if (RegularFile.Otherwise(path) is { } other)
                throw new InputException([
                    $"{path}: {other}; expected a file of measurements. Write them into a file.",
                ]);
    }

    /// <summary>The law that is taken, then those that were compared with it.</summary>
    private static IReadOnlyList<MemoryFit> Fits(MemoryFits memory, string? law) =>
        law is not null || !memory.HasLaw
            ? [memory.Fit(law)]
            : [.. memory.Laws.Select(memory.Fit).OrderBy(fit => fit.Bic ?? double.PositiveInfinity)];

    private static Option<string?> Conductance(string name, string end) =>
        new(name) { Description = $"The {end} conductance of devices without pulse responses.", HelpName = "SIEMENS" };

    private static string? Direction(string? reversed)
    {
        if (reversed is null or "up" or "down" or "both")
            return reversed;
        throw new InputException([$"--reversed is '{reversed}'; expected up, down or both. Correct it."]);
    }

    private static MeasuredFile[] Read(string[] paths, OptionEntries entries, string? reversed)
    {
        ReadingSettings settings = entries.Settings;
        return [.. paths.Select(path => MeasuredFile.Read(path, settings, paths.Length == 1, reversed))];
    }

    /// <summary>The figure of a preview lies in the current folder.</summary>
    private static string PreviewName(string path) => Path.GetFileNameWithoutExtension(path) + ".preview.html";

    private static void ShowUnderstood(IEnumerable<MeasuredFile> files)
    {
        var page = new ConsolePage(Terminal.Rich);
        foreach (MeasuredFile file in files)
        {
            page.Line(UnderstoodText.Sentence(file));
            ReportTable columns = UnderstoodText.Columns(file);
            ConsoleTable.Show(columns);
            page.Line(columns.Note);
            ConsoleTable.Show(UnderstoodText.Ranges(file));
            foreach (string note in file.Table.Notes)
                page.Line(note);
        }
    }

    private static void Show(
        MemoryFits memory,
        IReadOnlyList<MeasuredFile> files,
        IReadOnlyList<MemoryFit> fits,
        OptionEntries own,
        OptionEntries entries
    )
    {
        MemoryFit best = fits[0];
        var page = new ConsolePage(Terminal.Rich);
        string law = best.Law is { } taken ? $": law '{taken}'" : "";
        page.Line(string.Join(", ", files.Select(file => file.Path)) + law);
        foreach (MeasuredFile file in files)
            page.Line($"{UnderstoodText.Sentence(file)} {string.Join(' ', file.Table.Notes)}");
        ConsoleTable.Show(FitText.Parameters(best));
        if (fits.Count > 1)
        {
            page.Heading("Laws compared");
            ConsoleTable.Show(FitText.Laws(fits));
            page.Line(FitText.Choice(fits));
        }
        foreach (string warning in FitText.Warnings(best))
            page.Line(warning);
        string fragment = FitText.Fragment(
            memory.Memory,
            best.Law,
            files.Select(file => new OptionPath(file.Option, file.Path)),
            own,
            entries
        );
        page.Heading("In a scenario:").Line(fragment.TrimEnd());
        Answer.Give(() => FitAnswer.Describe(files, fits, fragment));
    }

    private static void Write(string? path, string option, Func<string> text)
    {
        if (path is null)
            return;
        NewFile.Write(path, option, text());
        Terminal.Line($"Written to {path}");
    }

    /// <summary>The path of a file from where the fragment lies.</summary>
    private static OptionPath PathFrom(string fragment, MeasuredFile file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(fragment))!;
        string path = Path.GetRelativePath(folder, Path.GetFullPath(file.Path));
        return new OptionPath(file.Option, path.Replace('\\', '/'));
    }
}
