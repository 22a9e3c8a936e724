using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;
using Modular.Training;
using Modular.Trials;
using Modular.Yaml;
using static Modular.Reports.YamlTree;

namespace Modular.Reports;

/// <summary>
/// A study with memory <c>bit-errors</c> at the rates of a calibration, in place of its own memory, cell and sense.
/// </summary>
internal static class CalibratedScenario
{
    /// <summary>
    /// Writes a scenario with the same network, data and training, bit errors at these rates, and every default stated.
    /// Its study asks what all errors cost together.
    /// </summary>
    /// <param name="study">The study whose hardware was calibrated.</param>
    /// <param name="calibration">The calibration at the strengths of the study.</param>
    /// <param name="training">
    /// The calibration at the strengths of training; null where training includes no errors.
    /// </param>
    public static string Write(Study study, Calibration calibration, Calibration? training)
    {
        Entry[] own =
        [
            NewEntry("name", $"{study.File.Scenario.Name}-errors"),
            NewEntry("description", Description(study.File.Scenario)),
            .. Parts(study, calibration),
            NewEntry("study", Map([.. Repetitions(study)])),
        ];
        IEnumerable<Entry> same = ((Mapping)study.Resolved())
            .Entries.Where(entry => entry.Key != "conditions" && own.All(mine => mine.Key != entry.Key))
            .Select(entry => entry.Key == "training" ? Training(entry, calibration, training) : entry);
        return YamlText.Write(Map([.. own, .. same]));
    }

    private static IEnumerable<Entry> Repetitions(Study study)
    {
        int folds = study.Attribution.Folds;
        yield return NewEntry("seeds", $"{(folds > 0 ? study.Seeds / folds : study.Seeds)}");
        if (folds > 0)
            yield return NewEntry("folds", $"{folds}");
    }

    /// <summary>The entries of memory, cell and sense.</summary>
    public static IReadOnlyList<Entry> Parts(Study study, Calibration calibration) =>
        [
            Part("memory", "bit-errors", NewEntry("options", Options(study, calibration))),
            Part("cell", "direct"),
            Part("sense", "direct"),
        ];

    private static Entry Part(string kind, string use, params IReadOnlyList<Entry> more) =>
        NewEntry(kind, Map([NewEntry("use", use), .. more]));

    private static string Description(Scenario scenario) =>
        $"Bit errors at the rates that 'modular calibrate' measured of {Hardware(scenario)} in {scenario.Name}.";

    private static string Hardware(Scenario scenario) =>
        $"{scenario.Memory.Use}, {scenario.Cell.Use} and {scenario.Sense.Use}";

    private static Mapping Options(Study study, Calibration calibration)
    {
        ReadErrors errors = calibration.First;
        return Map([
            NewEntry("errors", errors.HasZeros ? "ternary" : "sign-flips"),
            .. errors.HasZeros ? TernaryRates(errors) : BinaryRates(errors),
            NewEntry("when", calibration.Frozen ? "chip" : "read"),
            NewEntry("source", Source(study)),
        ]);
    }

    private static Entry[] TernaryRates(ReadErrors errors) =>
        [
            Rate("zero-to-sign", errors.Written(0) == 0 ? 0 : errors.ZerosToSign),
            Rate("sign-to-zero", errors.SignsToZero),
            Rate("sign-flip", errors.SignFlips),
        ];

    private static Entry[] BinaryRates(ReadErrors errors) =>
        [Rate("p01", Share(errors, -1, 1)), Rate("p10", Share(errors, 1, -1))];

    private static Entry Rate(string key, double rate) => NewEntry(key, Numbers.CsvSize(rate));

    private static double Share(ReadErrors errors, int written, int read)
    {
        if (errors.Written(written) == 0)
            return 0;
        return (double)errors.Count(written, read) / errors.Written(written);
    }

    /// <summary>
    /// The source of the rates. They count as assumed where a dial or a number of the calibrated hardware is assumed.
    /// </summary>
    private static string Source(Study study)
    {
        IEnumerable<string> dials = study.Rig.Dials.All.Select(dial => dial.Imperfection.Typical.Source);
        IEnumerable<string> quantities = study.Rig.Facts.MemoryNumbers.All.Select(quantity => quantity.Source);
        bool isAssumed = dials.Concat(quantities).Any(DocCommentFacts.IsAssumed);
        string assumed = isAssumed ? ", whose numbers are partly assumed" : "";
        return $"modular calibrate, of {Hardware(study.File.Scenario)}{assumed}";
    }

    /// <summary>
    /// The entry of a training with errors. It uses bit errors, at the same multiples of these rates as its own
    /// strengths have.
    /// </summary>
    private static Entry Training(Entry entry, Calibration tested, Calibration? trained)
    {
        if (trained is null)
            return entry;
        bool isSame = trained.First.Wrong == tested.First.Wrong;
        double strength = isSame ? 1 : trained.First.Rate / tested.First.Rate;
        Mapping strengths = Map(NewEntry("bit-errors", Numbers.CsvSize(strength)));
        IEnumerable<Entry> entries = ((Mapping)entry.Value).Entries.Select(one =>
            one.Key == "strengths" ? one with { Value = strengths } : one
        );
        return entry with { Value = Map([.. entries]) };
    }
}
