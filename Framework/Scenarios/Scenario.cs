using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>What a researcher declares: one rig, how its network is trained, and what is asked of it. The keys of the YAML file are these names, hyphenated.</summary>
internal sealed record Scenario
{
    /// <summary>Names the run folder.</summary>
    [RegularExpression("[a-z0-9][a-z0-9.-]*")]
    public required string Name { get; init; }

    /// <summary>One paragraph, shown in the report.</summary>
    public string Description { get; init; } = "";

    public required PartChoice Memory { get; init; }
    public required PartChoice Cell { get; init; }
    public required PartChoice Sense { get; init; }
    public required PartChoice Network { get; init; }
    public required PartChoice Dataset { get; init; }
    public PrecisionChoice Precision { get; init; } = new();
    public required TrainingChoice Training { get; init; }
    public StudyChoice Study { get; init; } = new();
}
