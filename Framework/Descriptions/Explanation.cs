using Modular.Rigs;
using Modular.Studies;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>What a study simulates and what it leaves out, for the console and for reports.</summary>
internal sealed record Explanation
{
    public required string Name { get; init; }

    /// <summary>The scenario's own paragraph.</summary>
    public required string Description { get; init; }

    public required IReadOnlyList<ChosenPart> Parts { get; init; }

    /// <summary>What memory and cell are like with these options, in sentences.</summary>
    public required IReadOnlyList<string> Hardware { get; init; }

    public required LayerTable Layers { get; init; }
    public required IReadOnlyList<string> Training { get; init; }
    public required ImperfectionTable Imperfections { get; init; }
    public required IReadOnlyList<string> Runs { get; init; }
    public required IReadOnlyList<ModelLimit> Limits { get; init; }

    /// <summary>Asks the parts and builds the network once; trains nothing.</summary>
    public static Explanation Create(Study study)
    {
        Rig rig = study.Rig;
        LayerTable layers = LayerTable.Build(rig);
        ImperfectionTable imperfections = ImperfectionTable.ForStudy(rig, study.Subjects);
        return new Explanation
        {
            Name = study.File.Scenario.Name,
            Description = study.File.Scenario.Description.Trim(),
            Parts = ChosenPart.FromRig(rig, study.Plugins),
            Hardware = HardwareOf(rig, layers),
            Layers = layers,
            Training = TrainingText.Describe(
                study.File.Scenario,
                rig.Dataset.Call("Samples", data => SampleCounts.Count(data.Samples))
            ),
            Imperfections = imperfections,
            Runs = StudyText.Describe(study),
            Limits = new ModelLimits(rig, imperfections, layers).All,
        };
    }

    private static IReadOnlyList<string> HardwareOf(Rig rig, LayerTable layers)
    {
        return
        [
            $"Devices of memory '{rig.Memory.Name}' can be asked for {Measure.Format(rig.Facts.Range)}.",
            .. rig
                .Facts.MemoryNumbers.All.Select(PartFacts.Fact)
                .Select(fact => $"Of memory '{rig.Memory.Name}', {fact.Name}: {fact.Value}."),
            .. rig
                .Facts.SenseNumbers.All.Select(PartFacts.Fact)
                .Select(fact => $"Of sense '{rig.Sense.Name}', {fact.Name}: {fact.Value}."),
            $"Cell '{rig.Cell.Name}' holds {Phrases.Describe(rig.Facts.Holds)} weights, {Phrases.Count(rig.Facts.Devices, "device")} for each.",
            .. IdealReading.DescribeErrors(rig) is { } wrong ? new[] { wrong } : [],
            $"In the memory: {Phrases.Count(layers.WeightsInMemory, "weight")} in {Phrases.Count(layers.Devices, "device")}. Digital: {Phrases.Count(layers.DigitalParameters, "trained number")}.",
        ];
    }
}
