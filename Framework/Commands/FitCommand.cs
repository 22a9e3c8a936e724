using System.CommandLine;
using Modular.Files;
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
        "Files with a header, one of each kind: pulse responses (device, pulse, conductance and perhaps direction, up or "
        + "down), writes (target, conductance), drift (device, time, conductance), repeated reads (device, read, "
        + "conductance).";

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
        var reversed = new Option<string?>("--reversed")
        {
            Description = "The curves that are plotted against reversed pulses: up, down or both.",
            HelpName = "DIRECTION",
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
            reversed,
            plugins,
        };
        command.SetAction(parsed =>
        {
            RefuseOthers(parsed.GetRequiredValue(data));
            MeasuredFile[] files =
            [
                .. parsed
                    .GetRequiredValue(data)
                    .Select(path => new MeasuredFile(path) { Reversed = parsed.GetValue(reversed) }),
            ];
            var memory = new MemoryFits(CommonOptions.Load(parsed.GetValue(plugins) ?? []), files);
            IReadOnlyList<MemoryFit> fits = Fits(memory, parsed.GetValue(law));
            Show(files, fits);
            Write(parsed.GetValue(figure), "--figure", () => FitPage.Render(files, fits));
            string? fragment = parsed.GetValue(output);
            Write(
                fragment,
                "-o",
                () =>
                    FitText.Fragment(
                        fits[0].Law,
                        files.Select(file => PathFrom(fragment!, file)),
                        parsed.GetValue(reversed)
                    )
            );
            return ExitCode.Done;
        });
        return command;
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

    private static void Show(IReadOnlyList<MeasuredFile> files, IReadOnlyList<MemoryFit> fits)
    {
        MemoryFit best = fits[0];
        var page = new ConsolePage(Terminal.Rich);
        string law = best.Law is { } taken ? $": law '{taken}'" : "";
        page.Line(string.Join(", ", files.Select(file => file.Path)) + law);
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
            best.Law,
            files.Select(file => new OptionPath(file.Option, file.Path)),
            files[0].Reversed
        );
        page.Heading("In a scenario:").Line(fragment.TrimEnd());
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
