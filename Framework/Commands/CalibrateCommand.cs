using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Reports;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;
using Modular.Training;

namespace Modular.Commands;

/// <summary>
/// <c>modular calibrate SCENARIO</c>: measures the error rates of the scenario's memory, cell and sense by type of
/// error, and writes the same scenario with bit errors at these rates.
/// </summary>
internal static class CalibrateCommand
{
    private const int UsualChips = 10;
    private const int UsualWeights = 1_000_000; // of each chip

    public static Command Make()
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string[]> set = CommonOptions.Set();
        Option<string[]> plugins = CommonOptions.Plugins();
        Option<int?> chips = CommonOptions.Whole("--chips", "Chips to make; 10 unless given.", 1, 100_000);
        Option<int?> weights = CommonOptions.Whole(
            "--weights",
            "Weights of each chip, rounded up to thousands; 1000000 unless given.",
            1,
            100_000_000
        );
        Option<string?> output = CommonOptions.Output(
            "Writes the scenario, on bit errors of the measured rates, into this file.",
            "FILE"
        );
        var command = new Command(
            "calibrate",
            "Measures how often a memory, cell and sense read weights wrong, and writes the rates as a scenario on bit errors."
        )
        {
            scenario,
            chips,
            weights,
            output,
            set,
            plugins,
            Answer.Option(),
        };
        command.SetAction(parsed =>
        {
            Study study = CommonOptions.Prepare(
                parsed.GetRequiredValue(scenario),
                parsed.GetValue(set) ?? [],
                parsed.GetValue(plugins) ?? []
            );
            var size = CalibrationSize.FromWeights(
                parsed.GetValue(chips) ?? UsualChips,
                parsed.GetValue(weights) ?? UsualWeights
            );
            return Run(study, size, parsed.GetValue(output));
        });
        return command;
    }

    private static int Run(Study study, CalibrationSize size, string? output)
    {
        Check(study, output);
        Calibration tested = Measure(study, new HardwareChoice(study, seed: 0).All().Strengths, size);
        Show(study, tested, size);
        Answer.Give(() => CalibrationAnswer.Describe(study, tested, size));
        if (output is not null)
            Write(study, tested, size, output);
        return ExitCode.Done;
    }

    private static void Check(Study study, string? output)
    {
        ScenarioFile file = study.File;
        LayerPrecision weights = file.Scenario.Precision.Weights;
        if (study.Rig.ByLayer.Count > 0)
            throw new InputException([
                $"{file.Where("precision", "layers")}: layers have hardware of their own, and error rates are those of one "
                    + "memory, cell and sense; expected none. Leave 'memory', 'cell' and 'sense' out of the layers.",
            ]);
        IReadOnlyDictionary<string, double> strengths = study.Subjects.Strengths(study.Subjects.Names);
        if (study.Rig.Dials.At(strengths).FirstOrDefault(one => one.Dial.Layer is not null) is { } apart)
            throw new InputException([
                $"{file.Where("study")}: '{apart.Dial.Common}' has not one strength in all layers, and error rates are those of "
                    + "one hardware; expected the same in all. Give names without a layer.",
            ]);
        if (!weights.IsOfSigns())
            throw new InputException([
                $"{file.Where("precision")}: the weights are {Phrases.Words(weights)}; error rates are those of binary or ternary weights. "
                    + "Give 'precision: { weights: binary }'.",
            ]);
        if (!study.Rig.Layers.Plan("calibration", 1, 1).InMemory)
            throw new InputException([
                $"{file.Where("cell")}: cell '{study.Rig.Cell.Name}' holds no {Word(weights)} weights; "
                    + "expected one that does. Choose another cell or precision.",
            ]);
        if (output is not null && file.Scenario.Training.Mode == TrainingMode.InPlace)
            throw new InputException([
                $"{file.Where("training", "mode")}: the scenario is trained in place, and bit errors take no pulses; "
                    + "a scenario on bit errors is trained off-line. "
                    + "Give '--set training.mode=off-line' with a rate for it, or leave out -o.",
            ]);
        NewFile.RefuseInputs(output, "-o", [file.Path]);
        NewFile.Check(output, "-o");
    }

    private static string Word(LayerPrecision precision) => precision == LayerPrecision.Binary ? "binary" : "ternary";

    private static Calibration Measure(
        Study study,
        IReadOnlyDictionary<string, double> strengths,
        CalibrationSize size
    ) =>
        Calibration.Measure(study.Rig, strengths, size)
        ?? throw new InputException([
            $"{study.File.Where("sense")}: sense '{study.Rig.Sense.Name}' reads values between -1, 0 and +1 "
                + $"from memory '{study.Rig.Memory.Name}', and none of them is right or wrong; "
                + "error rates are those of a sense that decides. Choose another sense, or run the study itself.",
        ]);

    private static void Show(Study study, Calibration calibration, CalibrationSize size)
    {
        Scenario scenario = study.File.Scenario;
        string parts = $"{scenario.Memory.Use}, {scenario.Cell.Use}, {scenario.Sense.Use}";
        string chips = size.Chips == 1 ? "1 chip" : $"{size.Chips} chips";
        string rate = Text.Measure.Number(calibration.First.Rate);
        var page = new ConsolePage(Terminal.Rich);
        page.Line($"{parts}: {chips} of {size.Rows}000 weights, the study's imperfections on");
        page.Table(CalibrationText.Header, CalibrationText.Rows(calibration.First));
        page.Line($"All kinds together, for weights of all values equally often: {rate}.");
        page.Line(CalibrationText.Persistence(calibration));
        page.Heading("In place of memory, cell and sense:");
        page.Line(CalibrationText.Fragment(study, calibration).TrimEnd());
    }

    /// <summary>
    /// Writes the scenario with bit errors. Where the training includes errors, they are measured as well.
    /// </summary>
    private static void Write(Study study, Calibration tested, CalibrationSize size, string file)
    {
        IReadOnlyDictionary<string, double> strengths = study.Rig.Dials.Turned(study.File.Scenario.Training.Strengths);
        Calibration? trained = strengths.Count == 0 ? null : Measure(study, strengths, size);
        if (trained?.First.Wrong > 0 && tested.First.Wrong == 0)
            throw new InputException([
                $"{study.File.Where("training", "strengths")}: training reads weights wrong and the test none, "
                    + "and bit errors have one set of rates for both; expected errors in the test, too. "
                    + "Give more --chips or --weights, or leave out -o.",
            ]);
        NewFile.Write(file, "-o", CalibratedScenario.Write(study, tested, trained));
        Terminal.Line($"Written to {file}: modular run {file}");
    }
}
