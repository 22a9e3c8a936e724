using Modular.Contracts;
using Modular.Energies;
using Modular.Scenarios;

namespace Modular.Framework.Tests;

/// <summary>The energy of a network of two layers, with round numbers of its own.</summary>
internal static class SmallEnergy
{
    /// <summary>4 pixels to 3 binary activations to 2 classes.</summary>
    public static readonly LayerWork[] Layers =
    [
        new()
        {
            Name = "fc1",
            Outputs = 3,
            Inputs = 4,
            Positions = 1,
            Entering = 4,
            Weights = LayerPrecision.Binary,
            InMemory = true,
            OutputSignal = LayerPrecision.Binary,
        },
        new()
        {
            Name = "fc2",
            Outputs = 2,
            Inputs = 3,
            Positions = 1,
            Entering = 3,
            Weights = LayerPrecision.Binary,
            InMemory = true,
            InputSignal = LayerPrecision.Binary,
        },
    ];

    /// <summary>Energies that can be told apart in a sum: powers of ten, in fJ.</summary>
    public static readonly EnergyChoice Choice = new()
    {
        InputBits = 2,
        Rows = 2,
        Columns = 4,
        Adder = 1e-15,
        Gate = 10e-15,
        Multiply = 100e-15,
        Accumulate = 1000e-15,
        MemoryBit = 1e-11,
        Control = 1e-10,
        Cycle = 1,
        AdderLeakage = 1e-9,
        MemoryLeakage = 0,
    };

    public static InferenceEnergy Count(EnergyChoice? choice = null, IReadOnlyList<string>? unknown = null) =>
        InferenceEnergy.Count(choice ?? Choice, Layers, Ask, unknown ?? []);

    /// <summary>A read takes 7 fJ.</summary>
    public static LayerHardware Ask(LayerWork layer)
    {
        int passes = layer.InputSignal is null ? 2 : 1;
        return new LayerHardware
        {
            Counted = [Energy("sense", layer.MatrixWeights * passes, 7e-15)],
            Stored = layer.MatrixWeights,
            Passes = passes,
        };
    }

    public static CountedEnergy Energy(string component, double count, double joules) =>
        new()
        {
            Component = component,
            Count = count,
            Each = new Quantity
            {
                Name = "energy",
                Value = joules,
                Unit = "J",
                Source = "assumed",
            },
        };
}
