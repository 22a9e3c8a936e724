using Modular.Contracts;
using Modular.Energies;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>Fabricated hardware: for each layer that lives in memory an array of devices and its amplifiers.</summary>
internal sealed class Chip : IDisposable
{
    private readonly Rig rig;
    private readonly IReadOnlyList<WeightLayer> network;
    private readonly List<MemoryLayer> layers = [];

    /// <summary>The same seed gives the same chip; a strength changes its own dial's effect only.</summary>
    /// <param name="rig">The parts that fabricate it.</param>
    /// <param name="network">The layers of the network; those that do not live in memory are left alone.</param>
    /// <param name="seed">The seed of the trial.</param>
    /// <param name="strengths">The strength of each dial by the rig's names; a dial that is missing is off.</param>
    public Chip(Rig rig, IEnumerable<WeightLayer> network, int seed, IReadOnlyDictionary<string, double> strengths)
        : this(rig, network, new ChipConditions(seed, number: 0, strengths)) { }

    private Chip(Rig rig, IEnumerable<WeightLayer> network, ChipConditions conditions)
    {
        this.rig = rig;
        this.network = [.. network];
        try
        {
            foreach (WeightLayer layer in this.network.Where(layer => layer.Plan.InMemory))
                layers.Add(new MemoryLayer(rig.For(layer.Plan), layer, conditions));
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
        if (strengths.Count == 0)
            return null;
        return new Chip(rig, network, new ChipConditions(seed, number: 1, strengths));
    }

    /// <summary>The layers that live in memory, in the order of the network.</summary>
    public IReadOnlyList<MemoryLayer> Layers => layers;

    /// <summary>Writes the latent weights of every layer, quantized.</summary>
    public void ProgramLatent()
    {
        foreach (MemoryLayer layer in layers)
        {
            using Tensor weights = layer.Layer.Quantized();
            layer.Program(weights);
        }
    }

    /// <summary>Lets every layer compute with a new observation of its devices.</summary>
    public void Observe()
    {
        foreach (MemoryLayer layer in layers)
            layer.Observe(gradient: false);
    }

    /// <summary>Lets every use of every layer observe its devices anew, from now on.</summary>
    /// <param name="everyDevice">Whether all devices are read also where sums have a known distribution.</param>
    public void ObserveUses(bool everyDevice)
    {
        foreach (MemoryLayer layer in layers)
            layer.ObserveUses(everyDevice);
    }

    /// <summary>How the uses that observed devices anew were computed; null where there were none.</summary>
    public IReadOnlyList<LayerUses>? Uses()
    {
        LayerUses[] uses = [.. layers.Select(layer => layer.Uses).OfType<LayerUses>()];
        if (uses.Length == 0)
            return null;
        return uses;
    }

    /// <summary>Lets time pass for all devices.</summary>
    public void Age(TimeSpan elapsed)
    {
        if (elapsed == TimeSpan.Zero)
            return;
        foreach (MemoryLayer layer in layers)
            layer.Devices.Memory.Age(elapsed);
    }

    /// <summary>Reads all devices the given number of times, without an observation.</summary>
    public void Use(long reads)
    {
        foreach (MemoryLayer layer in layers)
            layer.Devices.Memory.Use(reads);
    }

    /// <summary>
    /// How often what it observed last differs from the latent weights, quantized; null where all weights are real.
    /// </summary>
    public ReadErrors? Errors()
    {
        IEnumerable<ReadErrors> errors = layers.Select(layer => layer.Errors()).OfType<ReadErrors>();
        return ReadErrors.Combine(errors);
    }

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
        long reads = layers.Sum(layer => layer.Reads);
        long operations = layers.Sum(layer => layer.Operations);
        if (!Used.All(one => PartEnergies.IsKnown(one.Sense.Part)))
            return new InferenceCost(reads, operations, null);
        EnergyBreakdown energy = new PartEnergies(rig).Count(network).Hardware;
        return new InferenceCost(reads, operations, energy.Joules) { Source = energy.Sources };
    }

    /// <summary>
    /// What its devices have gone through. Pulses of training are counted here where the memory does not count. Null
    /// where nothing is known.
    /// </summary>
    public DeviceWear? Wear()
    {
        using var scope = NewDisposeScope();
        CheckedMemoryArray[] memories = [.. layers.Select(layer => layer.Devices.Memory)];
        CountSpread? pulses = Spread(memories.Select(memory => memory.Pulses()));
        CountSpread? sets = Spread(memories.Select(memory => memory.Sets()));
        double[] joules = [.. memories.Select(memory => memory.Joules).OfType<double>()];
        bool powered = joules.Length > 0;
        if (pulses is null && !powered)
            return null;
        string? joulesSource = powered ? SourceList.Join(Used.Select(one => one.Facts.WritingSource)) : null;
        string? enduranceSource = sets is null ? null : SourceList.Join(Used.Select(one => one.Facts.EnduranceSource));
        return new DeviceWear
        {
            Pulses = pulses,
            Sets = sets,
            Joules = powered ? joules.Sum() : null,
            JoulesSource = joulesSource,
            Writes = WriteEnergy.Combine(memories.Select(memory => memory.Writes)),
            EnduranceUsed = layers.Max(EnduranceUsed),
            EnduranceSource = enduranceSource,
        };
    }

    /// <summary>Keeps the state of every layer, or puts it back.</summary>
    public void KeepState(StateRecord record)
    {
        foreach (MemoryLayer layer in layers)
            layer.KeepState(record);
    }

    /// <summary>The rigs of its layers, each hardware once.</summary>
    private IReadOnlyList<Rig> Used => rig.Used(network.Select(layer => layer.Plan));

    /// <summary>
    /// The share of its endurance that the most worn device of a layer has used; null where it is not known.
    /// </summary>
    private double? EnduranceUsed(MemoryLayer layer)
    {
        PartNumbers numbers = rig.For(layer.Layer.Plan).Facts.MemoryNumbers;
        CountSpread? sets = Spread([layer.Devices.Memory.Sets()]);
        return (sets?.Max + (numbers.CyclesBefore?.Value ?? 0)) / numbers.Endurance?.Value;
    }

    public void Dispose()
    {
        foreach (MemoryLayer layer in layers)
            layer.Dispose();
    }

    private static CountSpread? Spread(IEnumerable<Tensor?> layers)
    {
        Tensor[] counts = [.. layers.OfType<Tensor>()];
        if (counts.Length == 0)
            return null;
        return CountSpread.FromLayers(counts);
    }
}
