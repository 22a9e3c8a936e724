using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>
/// The scenario of a study: one rig, the training of its network, and the questions to the rig. The keys of the YAML
/// file are the names of these properties, hyphenated.
/// </summary>
internal sealed record Scenario
{
    /// <summary>The name of the study. The folder of a run is named after it.</summary>
    [RegularExpression("[a-z0-9][a-z0-9.-]*")]
    public required string Name { get; init; }

    /// <summary>One paragraph that the report shows.</summary>
    public string Description { get; init; } = "";

    /// <summary>The memory technology that holds the weights.</summary>
    public required PartChoice Memory { get; init; }

    /// <summary>The cell: the devices that hold one weight, and their code.</summary>
    public required PartChoice Cell { get; init; }

    /// <summary>The sense circuit that reads the weights.</summary>
    public required PartChoice Sense { get; init; }

    /// <summary>The topology of the network.</summary>
    public required PartChoice Network { get; init; }

    /// <summary>The data set that the network learns.</summary>
    public required PartChoice Dataset { get; init; }

    /// <summary>The values that weights and activations may take.</summary>
    public PrecisionChoice Precision { get; init; } = new();

    /// <summary>The conditions under which the hardware works.</summary>
    public ConditionsChoice Conditions { get; init; } = new();

    /// <summary>The circuits around the memory, for the energy of an inference.</summary>
    public EnergyChoice Energy { get; init; } = new();

    /// <summary>The training of the network.</summary>
    public required TrainingChoice Training { get; init; }

    /// <summary>The machines that run the trials. No result depends on them.</summary>
    public ExecutorChoice Executor { get; init; } = new();

    /// <summary>The questions to the rig: what is ranked, with how many seeds, and what is varied.</summary>
    public StudyChoice Study { get; init; } = new();
}
