using Modular.Scenarios;

namespace Modular.Energies;

/// <summary>
/// The energy of an inference on the hardware of a scenario, and on two conventional circuits for comparison.
/// </summary>
internal sealed record InferenceEnergy
{
    /// <summary>The hardware of the scenario. Layers that are not in the memory use a conventional circuit.</summary>
    public required EnergyBreakdown Hardware { get; init; }

    /// <summary>The same network, at its own precisions, with its weights in SRAM.</summary>
    public required EnergyBreakdown InSram { get; init; }

    /// <summary>A network of the same shape with weights and activations of 8 bits, the weights in SRAM.</summary>
    public required EnergyBreakdown EightBit { get; init; }

    /// <summary>The layers with weights, in the order of the network.</summary>
    public required IReadOnlyList<LayerEnergy> Layers { get; init; }

    /// <summary>The time of an inference, seconds. Layers follow one after the other.</summary>
    public required double Seconds { get; init; }

    /// <summary>The three circuits, this hardware first.</summary>
    public IReadOnlyList<EnergyBreakdown> Circuits => [Hardware, InSram, EightBit];

    /// <summary>Counts all energies. They depend only on shapes and options, not on any trial.</summary>
    /// <param name="choice">The options of the digital circuits around the memory.</param>
    /// <param name="layers">The layers in the order of the network.</param>
    /// <param name="ask">Asks memory, cell and sense about a layer that is in the memory.</param>
    /// <param name="unknown">The energies that the parts do not know, as clauses.</param>
    public static InferenceEnergy Count(
        EnergyChoice choice,
        IReadOnlyList<LayerWork> layers,
        Func<LayerWork, LayerHardware> ask,
        IReadOnlyList<string> unknown
    )
    {
        var memory = new MemoryCircuit(choice);
        var conventional = new ConventionalCircuit(choice);
        var eightBit = new ConventionalCircuit(choice with { ActivationBits = 8 });
        Dictionary<LayerWork, LayerHardware> held = layers.Where(layer => layer.InMemory).ToDictionary(one => one, ask);
        double seconds = held.Sum(entry => memory.Seconds(entry.Key, entry.Value));
        IEnumerable<EnergyItem> Items(LayerWork layer)
        {
            if (held.TryGetValue(layer, out LayerHardware? hardware))
                return memory.Items(layer, hardware, seconds);
            return conventional.Items(layer, seconds);
        }
        EnergyItem[] hardwareItems = [.. layers.SelectMany(Items)];
        EnergyItem[] sramItems = [.. layers.SelectMany(layer => conventional.Items(layer, seconds))];
        EnergyItem[] eightBitItems = [.. layers.SelectMany(layer => eightBit.Items(EightBitLayer(layer), seconds))];
        return new InferenceEnergy
        {
            Hardware = new EnergyBreakdown
            {
                Circuit = "this hardware",
                Items = hardwareItems,
                Unknown = unknown,
            },
            InSram = new EnergyBreakdown { Circuit = "this network in SRAM", Items = sramItems },
            EightBit = new EnergyBreakdown { Circuit = "8-bit digital", Items = eightBitItems },
            Layers = [.. layers.Select(layer => Describe(layer, choice))],
            Seconds = seconds,
        };
    }

    private static LayerEnergy Describe(LayerWork layer, EnergyChoice choice) =>
        new(layer.Name, layer.Products, new DigitalLogic(choice).Bits(layer.InputSignal));

    /// <summary>The same layer with real weights, which count as 8 bits, and real activations.</summary>
    private static LayerWork EightBitLayer(LayerWork layer) =>
        layer with
        {
            Weights = LayerPrecision.Real,
            InputSignal = layer.InputSignal is null ? null : LayerPrecision.Real,
            OutputSignal = layer.OutputSignal is null ? null : LayerPrecision.Real,
        };
}
