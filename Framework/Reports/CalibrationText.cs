using Modular.Scenarios;
using Modular.Scenarios.Yaml;
using Modular.Studies;
using Modular.Studies.Statistics;
using Modular.Training;

namespace Modular.Reports;

/// <summary>A calibration as a table, as options of memory <c>bit-errors</c>, and as a scenario that goes on with it.</summary>
internal static class CalibrationText
{
    private static readonly int[] Levels = [-1, 0, 1];

    public static readonly string[] Header = ["written", "read", "weights", "share", "95 % interval"];

    /// <summary>A row for every way to read a weight wrong that was tried.</summary>
    public static IEnumerable<string[]> Rows(ReadErrors errors) =>
        from written in Levels
        from read in Levels
        where written != read && errors.Written(written) > 0 && (errors.Written(0) > 0 || read != 0)
        let share = Proportion.Of(errors.Count(written, read), errors.Written(written))
        select (string[])[Sign(written), Sign(read), $"{errors.Written(written)}", Numbers.Size(share.Share), $"[{Numbers.Size(share.Low)}, {Numbers.Size(share.High)}]"];

    /// <summary>What of the errors stays.</summary>
    public static string Stays(Calibration calibration) => double.IsNaN(calibration.Again)
        ? "No weight was read wrong: the rates are below the upper ends of their intervals. Give more --chips or --weights for rarer errors."
        : $"Of the weights that were read wrong {Numbers.Two(100 * calibration.Again)} % were read as wrong again: {(calibration.Frozen ? "most errors stay with their chip" : "most errors are drawn anew at every read")}.";

    /// <summary>Options of memory <c>bit-errors</c> with these rates.</summary>
    private static Mapping Options(Calibration calibration)
    {
        ReadErrors errors = calibration.First;
        double Share(int written, int read) => (double)errors.Count(written, read) / errors.Written(written);
        (string, string)[] rates = errors.Written(0) == 0
            ? [("errors", "sign-flips"), ("p01", Text(Share(-1, 1))), ("p10", Text(Share(1, -1)))]
            : [("errors", "ternary"), ("zero-to-sign", Text(errors.ZerosToSign)), ("sign-to-zero", Text(errors.SignsToZero)), ("sign-flip", Text(errors.SignFlips))];
        return Map([.. rates.Select(rate => (rate.Item1, Plain(rate.Item2))), ("when", Plain(calibration.Frozen ? "chip" : "read"))]);
    }

    /// <summary>The lines that take the place of a scenario's memory, cell and sense.</summary>
    public static string Fragment(Calibration calibration) => YamlText.Write(new Mapping("", [.. Parts(calibration)]));

    /// <summary>The same network, data and training on bit errors of these rates, every default said; its study asks what all errors cost.</summary>
    public static string Scenario(Study study, Calibration calibration)
    {
        Scenario scenario = study.File.Scenario;
        string description = $"Bit errors at the rates that 'modular calibrate' measured of {scenario.Memory.Use}, {scenario.Cell.Use} and {scenario.Sense.Use} in {scenario.Name}.";
        Entry[] own = [Of("name", Plain($"{scenario.Name}-errors")), Of("description", Plain(description)), .. Parts(calibration), Of("study", Map(("seeds", Plain($"{study.Seeds}"))))];
        IEnumerable<Entry> same = ((Mapping)study.Resolved()).Entries.Where(entry => entry.Key != "conditions" && own.All(mine => mine.Key != entry.Key));
        return YamlText.Write(new Mapping("", [.. own, .. same]));
    }

    private static IEnumerable<Entry> Parts(Calibration calibration) =>
        [Of("memory", Map(("use", Plain("bit-errors")), ("options", Options(calibration)))), Of("cell", Map(("use", Plain("direct")))), Of("sense", Map(("use", Plain("direct"))))];

    private static string Sign(int value) => value > 0 ? "+1" : $"{value}";

    private static string Text(double rate) => Numbers.CsvSize(rate);

    private static Scalar Plain(string text) => new("", text, Quoted: false);

    private static Mapping Map(params (string Key, Node Value)[] entries) => new("", [.. entries.Select(entry => Of(entry.Key, entry.Value))]);

    private static Entry Of(string key, Node value) => new(key, "", value);
}
