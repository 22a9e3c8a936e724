using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;
using Modular.Training;
using Modular.Trials;
using Modular.Yaml;

namespace Modular.Reports;

/// <summary>
/// A study on memory <c>bit-errors</c> at the rates of a calibration, in place of its own memory, cell and sense.
/// </summary>
internal static class CalibratedScenario
{
    /// <summary>
    /// The same network, data and training on bit errors of these rates, every default said; its study asks what all
    /// errors cost.
    /// </summary>
    /// <param name="study">Whose hardware was calibrated.</param>
    /// <param name="calibration">At the strengths of the study.</param>
    /// <param name="training">At the strengths of training; null where training knows no errors.</param>
    public static string Write(Study study, Calibration calibration, Calibration? training)
    {
        Scenario scenario = study.File.Scenario;
        string description =
            $"Bit errors at the rates that 'modular calibrate' measured of {scenario.Memory.Use}, {scenario.Cell.Use} and {scenario.Sense.Use} in {scenario.Name}.";
        Entry[] own =
        [
            NewEntry("name", Plain($"{scenario.Name}-errors")),
            NewEntry("description", Plain(description)),
            .. Parts(study, calibration),
            NewEntry("study", Map(("seeds", Plain($"{study.Seeds}")))),
        ];
        IEnumerable<Entry> same = ((Mapping)study.Resolved()).Entries.Where(entry =>
            entry.Key != "conditions" && own.All(mine => mine.Key != entry.Key)
        );
        return YamlText.Write(
            new Mapping(
                "",
                [
                    .. own,
                    .. same.Select(entry =>
                        entry.Key == "training"
                            ? entry with
                            {
                                Value = Training((Mapping)entry.Value, calibration, training),
                            }
                            : entry
                    ),
                ]
            )
        );
    }

    /// <summary>Memory, cell and sense.</summary>
    public static IEnumerable<Entry> Parts(Study study, Calibration calibration) =>
        [
            NewEntry("memory", Map(("use", Plain("bit-errors")), ("options", Options(study, calibration)))),
            NewEntry("cell", Map(("use", Plain("direct")))),
            NewEntry("sense", Map(("use", Plain("direct")))),
        ];

    private static Mapping Options(Study study, Calibration calibration)
    {
        ReadErrors errors = calibration.First;
        (string Key, double Rate)[] rates = errors.HasZeros
            ?
            [
                ("zero-to-sign", errors.Written(0) == 0 ? 0 : errors.ZerosToSign),
                ("sign-to-zero", errors.SignsToZero),
                ("sign-flip", errors.SignFlips),
            ]
            : [("p01", Share(errors, -1, 1)), ("p10", Share(errors, 1, -1))];
        return Map([
            ("errors", Plain(errors.HasZeros ? "ternary" : "sign-flips")),
            .. rates.Select(rate => (rate.Key, (Node)Plain(Numbers.CsvSize(rate.Rate)))),
            ("when", Plain(calibration.Frozen ? "chip" : "read")),
            ("source", Plain(Source(study))),
        ]);
    }

    private static double Share(ReadErrors errors, int written, int read) =>
        errors.Written(written) == 0 ? 0 : (double)errors.Count(written, read) / errors.Written(written);

    /// <summary>
    /// What the rates rest on: a dial or a number of the calibrated hardware that is assumed makes them so.
    /// </summary>
    private static string Source(Study study)
    {
        Scenario scenario = study.File.Scenario;
        IEnumerable<string> sources = study
            .Rig.Dials.All.Select(dial => dial.Imperfection.Typical.Source)
            .Concat(study.Rig.Facts.MemoryNumbers.All.Select(quantity => quantity.Source));
        return $"modular calibrate, of {scenario.Memory.Use}, {scenario.Cell.Use} and {scenario.Sense.Use}{(sources.Any(DocCommentFacts.IsAssumed) ? ", whose numbers are partly assumed" : "")}";
    }

    /// <summary>Training that knows errors knows bit errors, as many times these rates as its own were.</summary>
    private static Mapping Training(Mapping tree, Calibration tested, Calibration? trained)
    {
        if (trained is null)
            return tree;
        Mapping strengths = Map(
            (
                "bit-errors",
                Plain(
                    Numbers.CsvSize(
                        trained.First.Wrong == tested.First.Wrong ? 1 : trained.First.Rate / tested.First.Rate
                    )
                )
            )
        );
        return tree with
        {
            Entries =
            [
                .. tree.Entries.Select(entry => entry.Key == "strengths" ? entry with { Value = strengths } : entry),
            ],
        };
    }

    private static Scalar Plain(string text) => new("", text, Quoted: false);

    private static Mapping Map(params IEnumerable<(string Key, Node Value)> entries) =>
        new("", [.. entries.Select(entry => NewEntry(entry.Key, entry.Value))]);

    private static Entry NewEntry(string key, Node value) => new(key, "", value);
}
