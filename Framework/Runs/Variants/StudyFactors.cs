using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Runs.Variants;

/// <summary>
/// The factors of a study, from its resolved scenario, so that a comparison can hold all of them equal except one. Two
/// texts are equal exactly where the studies are equal in this factor.
/// </summary>
internal sealed record StudyFactors
{
    /// <summary>The memory with all its options.</summary>
    public required string Technology { get; init; }

    /// <summary>The precision of weights and activations, with the exceptions of layers.</summary>
    public required string Precision { get; init; }

    /// <summary>How the network is trained: in place, off-line or not at all.</summary>
    public required TrainingMode Mode { get; init; }

    /// <summary>The errors that the training includes, with their strengths; empty where it includes none.</summary>
    public required string Aware { get; init; }

    /// <summary>The time between writing and reading.</summary>
    public required TimeSpan Age { get; init; }

    /// <summary>The cell with its options.</summary>
    public required string Cell { get; init; }

    /// <summary>The number of devices for a value; null where the run does not tell.</summary>
    public required int? Devices { get; init; }

    /// <summary>Network, data, temperature, epochs, batch and hardware of single layers.</summary>
    public required string Rest { get; init; }

    /// <summary>Reads the factors of a run from its folder alone.</summary>
    public static StudyFactors Read(RunPlan plan, Scenario scenario)
    {
        var files = new FileContents(plan);
        string Part(PartChoice part, string place) => OptionAxes.Text(files.Replace(Binder.ToNode(part), place));
        IEnumerable<string> layers = scenario.Precision.Layers.Select(layer => Hardware(layer, Part));
        string rest = string.Join(
            '\n',
            Part(scenario.Network, "network"),
            Part(scenario.Dataset, "dataset"),
            scenario.Conditions.Temperature,
            scenario.Training.Epochs,
            scenario.Training.Batch,
            string.Join('\n', layers)
        );
        return new()
        {
            Technology = Part(scenario.Memory, "memory"),
            Precision = PrecisionWords(scenario.Precision),
            Mode = scenario.Training.Mode,
            Aware = StrengthWords(scenario.Training),
            Age = scenario.Conditions.Age,
            Cell = Part(scenario.Cell, "cell"),
            Devices = plan.Devices,
            Rest = rest,
        };
    }

    private static string StrengthWords(TrainingChoice training) =>
        string.Join(", ", training.Strengths.Select(one => $"{one.Key} {Measure.Number(one.Value)}"));

    /// <summary>Training and age in words: "in place"; "off-line, trained with errors, read after 1 day".</summary>
    public string ModeWords
    {
        get
        {
            string mode = Mode switch
            {
                TrainingMode.InPlace => "in place",
                TrainingMode.None => "not trained",
                _ => "off-line",
            };
            string aware = Aware.Length > 0 ? ", trained with errors" : "";
            string age = Age > TimeSpan.Zero ? $", read after {Measure.Format(Age)}" : "";
            return mode + aware + age;
        }
    }

    /// <summary>The number of differences between two studies in training mode, errors in training, and age.</summary>
    public int ModeDifferences(StudyFactors other)
    {
        bool[] differences = [Mode != other.Mode, Aware != other.Aware, Age != other.Age];
        return differences.Count(differs => differs);
    }

    /// <summary>The precision in words: "binary weights, real activations, except fc1: real weights".</summary>
    public static string PrecisionWords(PrecisionChoice precision)
    {
        string words = $"{Named(precision.Weights, "weights")}, {Named(precision.Activations, "activations")}";
        string[] exceptions = [.. precision.Layers.Select(Words).OfType<string>()];
        if (exceptions.Length == 0)
            return words;
        return $"{words}, except {string.Join("; ", exceptions)}";
    }

    private static string Named(LayerPrecision precision, string what)
    {
        if (precision == LayerPrecision.AsGiven)
            return $"the file's {what}";
        return $"{precision.Word()} {what}";
    }

    /// <summary>
    /// Describes what is special in the precision of a layer; null where only its hardware is special.
    /// </summary>
    private static string? Words(KeyValuePair<string, LayerChoice> exception)
    {
        List<string> words = [];
        if (exception.Value.Weights is { } weights)
            words.Add(Named(weights, "weights"));
        if (exception.Value.Activations is { } activations)
            words.Add(Named(activations, "activations"));
        if (exception.Value.IsKeptOut)
            words.Add("not in the memory");
        if (words.Count == 0)
            return null;
        return $"{exception.Key}: {string.Join(", ", words)}";
    }

    /// <summary>The memory, the cell and the sense that a layer has for itself.</summary>
    private static string Hardware(KeyValuePair<string, LayerChoice> layer, Func<PartChoice, string, string> part)
    {
        if (!layer.Value.HasHardware)
            return $"{layer.Key}: ";
        string Own(PartChoice? choice, string kind)
        {
            if (choice is null)
                return "";
            return part(choice, $"precision.layers.{layer.Key}.{kind}");
        }
        string[] own =
        [
            Own(layer.Value.Memory, "memory"),
            Own(layer.Value.Cell, "cell"),
            Own(layer.Value.Sense, "sense"),
        ];
        return $"{layer.Key}: {string.Join(", ", own)}";
    }
}
