using System.Globalization;
using Modular.Contracts;
using Modular.Fits;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Reports;

/// <summary>Fits of measured devices in words, as tables, and as options of memory <c>measured</c>.</summary>
internal static class FitText
{
    public static readonly string[] Header = ["quantity", "value", "95 % interval"];
    public static readonly string[] LawHeader = ["law", "RMSE, ln(G)", "R2", "AIC", "BIC"];

    /// <summary>A row a quantity.</summary>
    public static IEnumerable<string[]> Rows(MemoryFit fit) =>
        fit.Quantities.Select(one => (string[])[one.Name, Measure.Format(one.Value, one.Unit), Interval(one)]);

    /// <summary>A row a law.</summary>
    public static IEnumerable<string[]> LawRows(IEnumerable<MemoryFit> fits) =>
        fits.Select(fit =>
            (string[])
                [
                    fit.Law ?? "",
                    Sized(fit.Goodness?.Rmse),
                    fit.Goodness?.R2.ToString("F4", CultureInfo.InvariantCulture) ?? "-",
                    Whole(fit.Goodness?.Aic),
                    Whole(fit.Bic),
                ]
        );

    /// <summary>Which of several laws was chosen, and by how much.</summary>
    public static string Choice(IReadOnlyList<MemoryFit> best) =>
        best.Count < 2 || best[1].Bic - best[0].Bic is not { } lead
            ? $"'{best[0].Law}' is taken."
            : $"'{best[0].Law}' fits best and is taken: its BIC is the least, by {Whole(lead)} below that of '{best[1].Law}'{(lead < 10 ? "; so little decides nothing, look at both" : "")}.";

    /// <summary>What the data cannot tell; empty where there is nothing.</summary>
    public static IEnumerable<string> Warnings(MemoryFit fit)
    {
        if (fit.Goodness?.Devices is 1)
            yield return "One device only: nothing is known of how devices differ, and the memory has no device-to-device imperfection.";
        if (fit.Goodness?.R2 is < 0.9 and var share)
            yield return $"The law explains {Numbers.Two(100 * share)} % of what happens within a curve only; look at the figure (--figure), and at 'law: as-measured', which takes the curves as they are.";
    }

    /// <summary>The lines that a scenario takes: its memory.</summary>
    /// <param name="law">As a scenario writes it; null where there is none.</param>
    /// <param name="files">Options, and the paths of their files relative to the scenario.</param>
    public static string Fragment(string? law, IEnumerable<(string Option, string Path)> files)
    {
        IEnumerable<(string, Node)> options = files.Select(file => (file.Option, (Node)Plain(file.Path)));
        IEnumerable<(string, Node)> chosen = law is null ? [] : [("law", Plain(law))];
        return YamlText.Write(
            Map(("memory", Map(("use", Plain(MemoryFits.Name)), ("options", Map([.. options, .. chosen])))))
        );
    }

    /// <summary>"1.1 uS to 1.3 uS"; empty where none is known.</summary>
    public static string Interval(Quantity quantity) => Measure.Interval(quantity) ?? "";

    private static string Sized(double? value) => value is { } known ? Numbers.Size(known) : "-";

    private static string Whole(double? value) => value?.ToString("F0", CultureInfo.InvariantCulture) ?? "-";

    private static Scalar Plain(string text) => new("", text, Quoted: false);

    private static Mapping Map(params (string Key, Node Value)[] entries) =>
        new("", [.. entries.Select(entry => new Entry(entry.Key, "", entry.Value))]);
}
