using Modular.Scenarios;

namespace Modular.Runs.Variants;

/// <summary>What the hardware of a study is made of, in words; empty where it is unknown.</summary>
internal sealed record StudyHardware
{
    public string Memory { get; init; } = "";

    public string Cell { get; init; } = "";

    public string Sense { get; init; } = "";

    /// <summary>"binary weights, real activations".</summary>
    public string Precision { get; init; } = "";

    /// <summary>The hardware that a scenario chooses.</summary>
    public static StudyHardware Read(Scenario scenario) =>
        new()
        {
            Memory = scenario.Memory.Use,
            Cell = scenario.Cell.Use,
            Sense = scenario.Sense.Use,
            Precision = StudyFactors.PrecisionWords(scenario.Precision),
        };
}
