using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Files;
using Modular.Fits;
using Modular.Measurements;
using Modular.Reports;
using Modular.Reports.Html;

namespace Modular.Commands;

/// <summary>
/// <c>modular fit DATA.csv...</c>: fits laws to measured devices, and writes memory <c>measured</c> with the best of
/// them for a scenario.
/// </summary>
internal static class FitCommand
{
    public static Command Make()
    {
        var options = new FitOptions();
        var command = new Command(
            "fit",
            "Fits laws to measured devices, with intervals, and writes the memory for a scenario."
        )
        {
            options.Data,
        };
        foreach (Option option in options.All)
            command.Add(option);
        command.SetAction(parsed =>
        {
            FitRequest request = options.Read(parsed);
            RefuseOthers(request.Paths);
            NewFile.RefuseInputs(request.Output, "-o", request.Paths);
            NewFile.RefuseInputs(request.Figure, "--figure", request.Paths);
            NewFile.RefuseThere(request.Scenario, "--scenario");
            request.RefuseOneFile();
            if (request.IsPreview)
                request.RefuseBesidePreview();
            MeasuredFile[] files = Read(request);
            if (request.IsPreview)
                Preview(request, files);
            else
                Fit(request, files);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Preview(FitRequest request, IReadOnlyList<MeasuredFile> files)
    {
        string drawing = request.Figure ?? PreviewName(request.Paths[0]);
        ShowUnderstood(files);
        Write(drawing, "--figure", () => PreviewPage.Render(files));
        Answer.Give(() => FitAnswer.Preview(files, drawing));
    }

    private static void Fit(FitRequest request, IReadOnlyList<MeasuredFile> files)
    {
        OptionEntries own = request.Own;
        OptionEntries entries = request.Reading;
        var memory = new MemoryFits(CommonOptions.Load(request.Plugins), files, own, entries);
        IReadOnlyList<MemoryFit> fits = Fits(memory, request.Law);
        Show(memory, files, fits, own, entries);
        Write(request.Figure, "--figure", () => FitPage.Render(files, fits));
        string Lines(string path) =>
            FitText.Fragment(memory.Memory, fits[0].Law, files.Select(file => PathFrom(path, file)), own, entries);
        if (request.Output is { } part)
            Write(part, "-o", () => Lines(part));
        if (request.Scenario is { } whole)
            Write(whole, "--scenario", () => FitScenario.Text(whole, memory, fits[0], Lines(whole)));
    }

    /// <summary>
    /// Refuses pipes and devices: a pipe can be read only once and a device has no end, but measurements are read
    /// several times.
    /// </summary>
    private static void RefuseOthers(IEnumerable<string> paths)
    {
        foreach (string path in paths.Where(path => !Directory.Exists(path)))
            if (RegularFile.Otherwise(path) is { } other)
                throw new InputException([
                    $"{path}: {other}; expected a file of measurements. Write them into a file.",
                ]);
    }

    /// <summary>The fit under the law that is taken, then those under the laws compared with it.</summary>
    private static IReadOnlyList<MemoryFit> Fits(MemoryFits memory, string? law)
    {
        if (law is not null || !memory.HasLaw)
            return [memory.Fit(law)];
        return [.. memory.Laws.Select(memory.Fit).OrderBy(fit => fit.Bic ?? double.PositiveInfinity)];
    }

    private static MeasuredFile[] Read(FitRequest request)
    {
        ReadingSettings settings = request.Reading.Settings;
        bool isOnly = request.Paths.Count == 1;
        return [.. request.Paths.Select(path => MeasuredFile.Read(path, settings, isOnly, request.Reversed))];
    }

    /// <summary>The name of the figure of a preview, in the current folder.</summary>
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
            ShowLaws(fits, page);
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

    private static void ShowLaws(IReadOnlyList<MemoryFit> fits, ConsolePage page)
    {
        page.Heading("Laws compared");
        ConsoleTable.Show(FitText.Laws(fits));
        page.Line(FitText.Choice(fits));
    }

    private static void Write(string? path, string option, Func<string> text)
    {
        if (path is null)
            return;
        NewFile.Write(path, option, text());
        Terminal.Line($"Written to {path}");
    }

    /// <summary>The path of a measured file, relative to the file that is written.</summary>
    private static OptionPath PathFrom(string fragment, MeasuredFile file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(fragment))!;
        string path = Path.GetRelativePath(folder, Path.GetFullPath(file.Path));
        return new OptionPath(file.Option, path.Replace('\\', '/'));
    }
}
