using System.CommandLine;
using Modular.Fits;
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
        "Files with a header, one of each kind: pulse responses (device, pulse, conductance and perhaps direction, up or down), writes (target, conductance), drift (device, time, conductance), repeated reads (device, read, conductance).";

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
        var figure = new Option<string?>("--figure")
        {
            Description = "Draws data against model into this HTML file.",
            HelpName = "FILE.html",
        };
        Option<string[]> plugins = CommonOptions.Plugins();
        var command = new Command(
            "fit",
            "Fits laws to measured devices, with intervals, and writes the memory for a scenario."
        )
        {
            data,
            law,
            output,
            figure,
            plugins,
        };
        command.SetAction(parsed =>
        {
            MeasuredFile[] files = [.. parsed.GetRequiredValue(data).Select(path => new MeasuredFile(path))];
            IReadOnlyList<MemoryFit> fits = Fits(
                new MemoryFits(CommonOptions.Load(parsed.GetValue(plugins) ?? []), files),
                parsed.GetValue(law)
            );
            Show(files, fits);
            Write(parsed.GetValue(figure), "--figure", () => FitPage.Render(files, fits));
            if (parsed.GetValue(output) is string fragment)
                Write(
                    fragment,
                    "-o",
                    () => FitText.Fragment(fits[0].Law, files.Select(file => (file.Option, Seen(file.Path, fragment))))
                );
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The law that is taken, then those that were compared with it.</summary>
    private static IReadOnlyList<MemoryFit> Fits(MemoryFits memory, string? law) =>
        law is not null || !memory.HasLaw
            ? [memory.Fit(law)]
            : [.. memory.Laws.Select(memory.Fit).OrderBy(fit => fit.Bic ?? double.PositiveInfinity)];

    private static void Show(IReadOnlyList<MeasuredFile> files, IReadOnlyList<MemoryFit> fits)
    {
        var page = new ConsolePage(Terminal.Rich);
        string law = fits[0].Law is { } taken ? $": law '{taken}'" : "";
        page.Line(string.Join(", ", files.Select(file => file.Path)) + law)
            .Table(FitText.Header, FitText.Rows(fits[0]));
        if (fits.Count > 1)
            page.Heading("Laws compared").Table(FitText.LawHeader, FitText.LawRows(fits)).Line(FitText.Choice(fits));
        foreach (string warning in FitText.Warnings(fits[0]))
            page.Line(warning);
        page.Heading("In a scenario:")
            .Line(FitText.Fragment(fits[0].Law, files.Select(file => (file.Option, file.Path))).TrimEnd());
    }

    private static void Write(string? path, string option, Func<string> text)
    {
        if (path is null)
            return;
        NewFile.Write(path, option, text());
        Terminal.Line($"Written to {path}");
    }

    /// <summary>The path of the data from where the fragment lies.</summary>
    private static string Seen(string file, string fragment) =>
        Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(fragment))!, Path.GetFullPath(file))
            .Replace('\\', '/');
}
