using Modular.Contracts;
using Modular.Energies;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;
using Modular.Trials;

namespace Modular.Descriptions;

/// <summary>Tells what a study simulates and what it leaves out, for the console and for reports.</summary>
internal sealed record Explanation
{
    /// <summary>The name of the scenario.</summary>
    public required string Name { get; init; }

    /// <summary>The description that the scenario gives of itself.</summary>
    public required string Description { get; init; }

    /// <summary>The study in two sentences.</summary>
    public required IReadOnlyList<string> Summary { get; init; }

    /// <summary>The variants of the scenario, a line each; empty where it has none.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>The five parts, with the values of their options.</summary>
    public required IReadOnlyList<ChosenPart> Parts { get; init; }

    /// <summary>Sentences on memory, sense and cell with these options.</summary>
    public required IReadOnlyList<string> Hardware { get; init; }

    /// <summary>The layers with weights, and where their weights are.</summary>
    public required LayerTable Layers { get; init; }

    /// <summary>Sentences on the samples, where the data set says some, and on the training of the network.</summary>
    public required IReadOnlyList<string> Training { get; init; }

    /// <summary>The imperfections of memory and sense, at the strengths of the complete hardware.</summary>
    public required ImperfectionTable Imperfections { get; init; }

    /// <summary>Sentences on the trials of the study and on the ranking.</summary>
    public required IReadOnlyList<string> Runs { get; init; }

    /// <summary>The memory of the network's parameters; null where it was not counted.</summary>
    public required WeightMemory? Memory { get; init; }

    /// <summary>The energy of an inference; null where it was not counted.</summary>
    public required InferenceEnergy? Energy { get; init; }

    /// <summary>What the study does not model, or takes as perfect.</summary>
    public required IReadOnlyList<ModelLimit> Limits { get; init; }

    /// <summary>Explains a study. It asks the parts and builds the network once, but trains nothing.</summary>
    public static Explanation Create(Study study)
    {
        Rig rig = study.Rig;
        LayerTable layers = LayerTable.Build(rig);
        ImperfectionTable imperfections = ImperfectionTable.ForStudy(rig, study.Subjects);
        return new Explanation
        {
            Name = study.File.Scenario.Name,
            Description = study.File.Scenario.Description.Trim(),
            Summary = StudySummary.Write(study),
            Parts = ChosenPart.FromRig(rig, study.Plugins),
            Hardware = DescribeHardware(rig, layers),
            Layers = layers,
            Training = [.. DescribeTraining(study, layers)],
            Imperfections = imperfections,
            Runs = StudyText.Describe(study),
            Memory = study.Network?.Memory,
            Energy = study.Energy,
            Limits = new ModelLimits(rig, imperfections, layers).All,
        };
    }

    /// <summary>Tells where the network comes from, if it brings its weights.</summary>
    private static IEnumerable<string> Origin(Rig rig)
    {
        if (rig.Network.Call(nameof(IGivenNetwork.Origin), network => (network as IGivenNetwork)?.Origin) is { } origin)
            yield return $"The network and its weights are those of {origin}.";
    }

    /// <summary>Tells which parts keep no state, so that a training that is stopped begins anew.</summary>
    private static IEnumerable<string> Checkpoints(Rig rig, LayerTable layers)
    {
        if (rig.Scenario.Training.Mode == TrainingMode.None)
            return [];
        IReadOnlyList<Rig> used = rig.Used(layers.Rows.Select(row => row.Plan));
        return used.Select(KeptState.Lack).OfType<string>().Distinct();
    }

    private static IReadOnlyList<string> DescribeHardware(Rig rig, LayerTable layers)
    {
        List<string> sentences = [.. DescribeParts(rig)];
        if (rig.Scenario.Precision.AnalogScale == SharedScale.PerChannel)
            sentences.Add(
                "Real and integer weights have a scale for each output: its largest magnitude is the greatest value of a cell, "
                    + "and what is read is multiplied by the scale without errors."
            );
        if (IdealReading.DescribeErrors(rig) is { } errors)
            sentences.Add(errors);
        foreach ((string entry, Hardware hardware) in rig.ByLayer)
            sentences.AddRange(DescribeLayers(entry, rig.On(hardware), layers));
        sentences.Add(
            $"In the memory: {Phrases.Count(layers.WeightsInMemory, "weight")} "
                + $"in {Phrases.Count(layers.Devices, "device")}. "
                + $"Digital: {Phrases.Count(layers.DigitalParameters, "trained parameter")}."
        );
        return [.. sentences.Distinct()];
    }

    /// <summary>Describes the hardware of an entry of precision.layers, and names the layers that have it.</summary>
    private static IEnumerable<string> DescribeLayers(string entry, Rig own, LayerTable layers)
    {
        LayerPlan[] plans = [.. layers.Rows.Select(row => row.Plan).Where(plan => plan.Entry == entry)];
        string names = Phrases.List([.. plans.Select(plan => plan.Name)]);
        yield return $"Entry '{entry}' of precision.layers: the weights of {names} are in {own.Hardware.Words}.";
        foreach (string sentence in DescribeParts(own))
            yield return sentence;
        foreach (LayerPlan plan in plans.DistinctBy(plan => plan.Weights))
            if (IdealReading.DescribeErrors(own, plan.Weights) is { } errors)
                yield return $"Entry '{entry}': {errors}";
    }

    private static IEnumerable<string> DescribeTraining(Study study, LayerTable layers)
    {
        Rig rig = study.Rig;
        SampleCounts samples = rig.Dataset.Call("Samples", data => SampleCounts.Count(data.Samples));
        Scenario scenario = study.File.Scenario;
        IEnumerable<string> before = [.. Origin(rig), .. DataText.Describe(rig), .. WeightsText.Describe(rig)];
        IEnumerable<string> training = [.. TrainingText.Describe(scenario, samples), .. Checkpoints(rig, layers)];
        return [.. before, .. training, .. EnteringText.Describe(scenario, study.Network)];
    }

    private static IEnumerable<string> DescribeParts(Rig rig)
    {
        RigFacts facts = rig.Facts;
        string memory = $"Memory '{rig.Memory.Name}'{OfEntry(rig.Memory.Entry)}";
        yield return $"{memory} has the conductance range {Measure.Format(facts.Range)}.";
        foreach (Quantity quantity in facts.MemoryNumbers.All)
            yield return Sentence(memory, PartFacts.Fact(quantity));
        string sense = $"Sense '{rig.Sense.Name}'{OfEntry(rig.Sense.Entry)}";
        foreach (Quantity quantity in facts.SenseNumbers.All)
            yield return Sentence(sense, PartFacts.Fact(quantity));
        string devices = Phrases.Count(facts.Devices, "device");
        yield return $"Cell '{rig.Cell.Name}' holds {Phrases.Describe(facts.Holds)} weights, each in {devices}.";
    }

    private static string OfEntry(string? entry) => entry is null ? "" : $" of {entry}";

    private static string Sentence(string part, PartFact fact) => $"{part}, {fact.Name}: {fact.Value}.";
}
