using System.Globalization;
using Modular.Contracts;
using Modular.Fits;
using Modular.Text;
using Modular.Yaml;
using static Modular.Reports.YamlTree;

namespace Modular.Reports;

/// <summary>Describes fits of measured devices in words, as tables, and as options of memory <c>measured</c>.</summary>
internal static class FitText
{
    /// <summary>The lead in BIC below which the choice of a law is doubtful.</summary>
    private const double ClearLead = 10;

    /// <summary>The share of the explained variance below which a law describes a curve badly.</summary>
    private const double GoodFit = 0.9;

    /// <summary>The quantities of a fit, one row for each.</summary>
    public static ReportTable Parameters(MemoryFit fit) =>
        new()
        {
            Caption = "Quantities of the fit, with 95 % intervals where they are known",
            Columns =
            [
                ReportColumn.Name("quantity"),
                ReportColumn.Number("value"),
                ReportColumn.Number("95 % interval"),
            ],
            Rows = [.. fit.Quantities.Select(ParameterRow)],
        };

    /// <summary>The laws that were compared, one row for each.</summary>
    public static ReportTable Laws(IEnumerable<MemoryFit> fits) =>
        new()
        {
            Caption = "Each law fitted to each device; less AIC and BIC is better",
            Columns =
            [
                ReportColumn.Name("law"),
                ReportColumn.Number("RMSE, ln(G)"),
                ReportColumn.Number("R2"),
                ReportColumn.Number("AIC"),
                ReportColumn.Number("BIC"),
            ],
            Rows = [.. fits.Select(LawRow)],
        };

    /// <summary>Says which of several laws was chosen, and by which lead in BIC.</summary>
    /// <param name="best">The fits under each law, the best first.</param>
    public static string Choice(IReadOnlyList<MemoryFit> best)
    {
        if (best.Count < 2 || best[1].Bic - best[0].Bic is not { } lead)
            return $"'{best[0].Law}' is taken.";
        string doubt = lead < ClearLead ? "; so little decides nothing, look at both" : "";
        return $"'{best[0].Law}' fits best and is taken: its BIC is the least, "
            + $"by {Whole(lead)} below that of '{best[1].Law}'{doubt}.";
    }

    /// <summary>What the data cannot tell; empty where there is nothing to warn of.</summary>
    public static IEnumerable<string> Warnings(MemoryFit fit)
    {
        if (fit.Goodness?.Devices is 1)
            yield return "One device only: nothing is known of how devices differ, "
                + "and the memory has no device-to-device imperfection.";
        foreach (string caveat in fit.Caveats)
            yield return caveat;
        if (fit.Goodness?.R2 is < GoodFit and var share)
            yield return $"The law explains {Numbers.Two(100 * share)} % of what happens within a curve only; "
                + "look at the figure (--figure), and at 'law: as-measured', which takes the curves as they are.";
    }

    /// <summary>The lines of a scenario for the fitted memory, YAML.</summary>
    /// <param name="memoryName">The name of the memory that takes the files.</param>
    /// <param name="law">The law as a scenario writes it; null where there is none.</param>
    /// <param name="files">The options of the memory that take files, with the paths relative to the scenario.</param>
    /// <param name="own">The other options of the memory that were given.</param>
    /// <param name="reading">What the user says about the files.</param>
    public static string Fragment(
        string memoryName,
        string? law,
        IEnumerable<OptionPath> files,
        OptionEntries own,
        OptionEntries reading
    )
    {
        List<Entry> options = [.. files.Select(file => NewEntry(file.Option, file.Path))];
        options.AddRange(own.All);
        if (!reading.IsEmpty)
            options.Add(NewEntry(OptionEntries.Reading, reading.Map));
        if (law is not null)
            options.Add(NewEntry("law", law));
        Mapping memory = Map(NewEntry("use", memoryName), NewEntry("options", Map(options)));
        return YamlText.Write(Map(NewEntry("memory", memory)));
    }

    private static ReportRow ParameterRow(Quantity quantity) =>
        new(quantity.Name, Measure.Format(quantity.Value, quantity.Unit), Measure.Interval(quantity) ?? "");

    private static ReportRow LawRow(MemoryFit fit)
    {
        string error = fit.Goodness is null ? "-" : Measure.Number(fit.Goodness.Rmse);
        string share = fit.Goodness?.R2.ToString("F4", CultureInfo.InvariantCulture) ?? "-";
        return new ReportRow(fit.Law ?? "", error, share, Whole(fit.Goodness?.Aic), Whole(fit.Bic));
    }

    private static string Whole(double? value) => value?.ToString("F0", CultureInfo.InvariantCulture) ?? "-";
}
