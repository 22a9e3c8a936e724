using Modular.Contracts;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>Fabricated hardware: for each layer that lives in memory an array of devices and its amplifiers.</summary>
internal sealed class Chip : IDisposable
{
    private readonly Rig rig;
    private readonly List<MemoryLayer> layers = [];

    /// <summary>The same seed and number give the same chip; a strength changes its own dial's effect only.</summary>
    /// <param name="rig">The parts.</param>
    /// <param name="network">The layers; those that do not live in memory are left alone.</param>
    /// <param name="seed">The trial's seed.</param>
    /// <param name="strengths">By the rig's names; what is missing is off.</param>
    public Chip(Rig rig, IEnumerable<WeightLayer> network, int seed, IReadOnlyDictionary<string, double> strengths)
        : this(rig, network, (seed, 0), strengths) { }

    private Chip(
        Rig rig,
        IEnumerable<WeightLayer> network,
        (int Seed, int Number) identity,
        IReadOnlyDictionary<string, double> strengths
    )
    {
        this.rig = rig;
        try
        {
            foreach (WeightLayer layer in network.Where(layer => layer.Plan.InMemory))
                layers.Add(
                    new MemoryLayer(rig, layer, kind => ConditionsOf(rig, (layer.Plan.Name, kind), identity, strengths))
                );
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>
    /// The chip that training computes with where it knows errors: another than that of the test, at the strengths of
    /// the scenario's training. Null where it knows none.
    /// </summary>
    public static Chip? ForTraining(Rig rig, IEnumerable<WeightLayer> network, int seed)
    {
        IReadOnlyDictionary<string, double> strengths = rig.Dials.Turned(rig.Scenario.Training.Strengths);
        return strengths.Count == 0 ? null : new Chip(rig, network, (seed, 1), strengths);
    }

    public IReadOnlyList<MemoryLayer> Layers => layers;

    /// <summary>Lets every layer compute with a new observation of its devices.</summary>
    public void Observe()
    {
        foreach (MemoryLayer layer in layers)
            layer.Observe(gradient: false);
    }

    /// <summary>Lets time pass for all devices.</summary>
    public void Age(TimeSpan elapsed)
    {
        if (elapsed == TimeSpan.Zero)
            return;
        foreach (MemoryLayer layer in layers)
            layer.Age(elapsed);
    }

    /// <summary>
    /// How often what it observed last differs from the latent weights, quantized; null where all weights are real.
    /// </summary>
    public ReadErrors? Errors() => ReadErrors.Combine(layers.Select(layer => layer.Errors()).OfType<ReadErrors>());

    /// <summary>Writes the latent weights of every layer anew, and lets it compute with what is read of them.</summary>
    public void Rehearse()
    {
        foreach (MemoryLayer layer in layers)
            layer.Rehearse();
    }

    /// <summary>Lets every layer compute without hardware.</summary>
    public void Hide()
    {
        foreach (MemoryLayer layer in layers)
            layer.Hide();
    }

    /// <summary>What one sample costs, by the shape of the network.</summary>
    public InferenceCost Inference()
    {
        long reads = layers.Sum(layer => layer.Inference.Reads);
        long operations = layers.Sum(layer => layer.Inference.Operations);
        return new InferenceCost(
            reads,
            operations,
            rig.Facts.ReadEnergy * reads + rig.Facts.OperationEnergy * operations
        )
        {
            Source = rig.Facts.ReadEnergy is null ? null : rig.Facts.ReadingSource,
        };
    }

    /// <summary>
    /// What its devices have gone through; pulses of training are counted here where the memory does not; null where
    /// nothing is known.
    /// </summary>
    public DeviceWear? Wear()
    {
        using var scope = NewDisposeScope();
        (Tensor Pulses, Tensor Sets)[] counts = [.. layers.Select(layer => layer.Wear()).OfType<(Tensor, Tensor)>()];
        double[] joules = [.. layers.Select(layer => layer.Joules).OfType<double>()];
        Tensor[] pulses =
            counts.Length > 0
                ? [.. counts.Select(layer => layer.Pulses)]
                : [.. layers.Select(layer => layer.Given).OfType<Tensor>()];
        if (pulses.Length + joules.Length == 0)
            return null;
        CountSpread? sets = counts.Length == 0 ? null : CountSpread.FromLayers(counts.Select(layer => layer.Sets));
        return new DeviceWear
        {
            Pulses = pulses.Length == 0 ? null : CountSpread.FromLayers(pulses),
            Sets = sets,
            Joules = joules.Length == 0 ? null : joules.Sum(),
            JoulesSource = joules.Length == 0 ? null : rig.Facts.WritingSource,
            EnduranceUsed = (sets?.Max + rig.Facts.CyclesBefore) / rig.Facts.Endurance,
            EnduranceSource = sets is null ? null : rig.Facts.EnduranceSource,
        };
    }

    public void Dispose()
    {
        foreach (MemoryLayer layer in layers)
            layer.Dispose();
    }

    private static Conditions ConditionsOf(
        Rig rig,
        (string Layer, string Kind) place,
        (int Seed, int Number) identity,
        IReadOnlyDictionary<string, double> strengths
    )
    {
        IReadOnlyDictionary<string, string> names = rig
            .Dials.All.Where(dial => dial.Kind == place.Kind)
            .ToDictionary(dial => dial.Imperfection.Name, dial => dial.Name);
        return new Conditions(
            StreamKey.Derive((ulong)identity.Seed, $"chip {identity.Number}, layer {place.Layer}, {place.Kind}"),
            name =>
                names.TryGetValue(name, out string? full)
                    ? strengths.GetValueOrDefault(full)
                    : throw new ArgumentException($"asks for the dial '{name}', which it does not declare.")
        )
        {
            Temperature = rig.Scenario.Conditions.Temperature,
            Threads = rig.Threads,
        };
    }
}
