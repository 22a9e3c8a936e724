using Modular.Scenarios;

namespace Modular.Runs.Variants;

/// <summary>The hardware of a study in words; empty texts where it is unknown.</summary>
internal sealed record StudyHardware
{
    /// <summary>The memory: "pcm", or "pcm, fc1: hfo2-binary" where layers have their own.</summary>
    public string Memory { get; init; } = "";

    public string Cell { get; init; } = "";

    public string Sense { get; init; } = "";

    /// <summary>The precision: "binary weights, real activations".</summary>
    public string Precision { get; init; } = "";

    /// <summary>Reads the hardware that a scenario chooses.</summary>
    public static StudyHardware Read(Scenario scenario) =>
        new()
        {
            Memory = Words(scenario.Memory, scenario, layer => layer.IsKeptOut ? null : layer.Memory),
            Cell = Words(scenario.Cell, scenario, layer => layer.Cell),
            Sense = Words(scenario.Sense, scenario, layer => layer.Sense),
            Precision = StudyFactors.PrecisionWords(scenario.Precision),
        };

    private static string Words(PartChoice common, Scenario scenario, Func<LayerChoice, PartChoice?> own)
    {
        IEnumerable<string> layers = scenario
            .Precision.Layers.Where(layer => own(layer.Value) is not null)
            .Select(layer => $"{layer.Key}: {own(layer.Value)!.Use}");
        return string.Join(", ", layers.Prepend(common.Use));
    }
}
