using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>
/// What a researcher declares: one rig, how its network is trained, and what is asked of it. The keys of the YAML file
/// are these names, hyphenated.
/// </summary>
internal sealed record Scenario
{
    /// <summary>Names the run folder.</summary>
    [RegularExpression("[a-z0-9][a-z0-9.-]*")]
    public required string Name { get; init; }

    /// <summary>One paragraph, shown in the report.</summary>
    public string Description { get; init; } = "";

    /// <summary>The memory technology.</summary>
    public required PartChoice Memory { get; init; }

    /// <summary>How many devices hold a weight, and how.</summary>
    public required PartChoice Cell { get; init; }

    /// <summary>The circuit that reads weights.</summary>
    public required PartChoice Sense { get; init; }

    /// <summary>The network's topology.</summary>
    public required PartChoice Network { get; init; }

    /// <summary>What it learns.</summary>
    public required PartChoice Dataset { get; init; }

    /// <summary>What values weights and activations may take.</summary>
    public PrecisionChoice Precision { get; init; } = new();

    /// <summary>Under what conditions the hardware works.</summary>
    public ConditionsChoice Conditions { get; init; } = new();

    /// <summary>How the network is trained.</summary>
    public required TrainingChoice Training { get; init; }

    /// <summary>What is asked of the rig.</summary>
    public StudyChoice Study { get; init; } = new();
}
