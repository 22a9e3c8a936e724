using Modular.Contracts;
using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>
/// Decides a layer's precision and where it lives, from the scenario and from what the cell can hold.
/// </summary>
internal sealed class LayerPolicy(PrecisionChoice choice, Precision holds)
{
    /// <summary>How gradients pass the quantization of weights and of activations.</summary>
    public StraightThroughChoice Gradients { get; init; } = new();

    /// <summary>What the cells of layers with hardware of their own hold, by their entry.</summary>
    public IReadOnlyDictionary<string, Precision> Others { get; init; } = new Dictionary<string, Precision>();

    /// <summary>Decides on a layer with weights, whose matrix is [outputs, inputs].</summary>
    /// <param name="name">The name of the layer in the network.</param>
    /// <param name="outputs">The rows of its matrix.</param>
    /// <param name="inputs">The columns of its matrix.</param>
    /// <param name="group">The group that it belongs to; null for none.</param>
    /// <param name="given">What the network brings of the layer; null where it brings nothing.</param>
    public LayerPlan Plan(string name, long outputs, long inputs, LayerGroup? group = null, GivenLayer? given = null)
    {
        KeyValuePair<string, LayerChoice> entry = Entry(name, group);
        LayerChoice? exception = entry.Value;
        bool hasHardware = exception?.HasHardware is true;
        LayerPrecision weights = exception?.Weights ?? choice.Weights;
        if (weights == LayerPrecision.AsGiven)
            weights = (LayerPrecision)(given?.Precision ?? Precision.Real);
        Precision cell = hasHardware ? Others[entry.Key] : holds;
        bool isKeptOut = exception?.IsKeptOut is true;
        return new LayerPlan(name, outputs, inputs)
        {
            Weights = weights,
            InMemory = cell.HasFlag(weights.ToHeld()) && !isKeptOut,
            IsKeptOut = isKeptOut,
            Entry = hasHardware ? entry.Key : null,
            Grid = weights.IntegerBits() is { } bits ? new IntegerGrid(bits, choice.IntegerScale) : null,
            TernaryThreshold = choice.TernaryThreshold,
            Gradient = Gradients.Weights,
            Reason = given?.Reason,
        };
    }

    /// <summary>Decides what an activation does to its values.</summary>
    public ActivationPlan Activations(string name, LayerGroup? group = null) =>
        new(Entry(name, group).Value?.Activations ?? choice.Activations)
        {
            TernaryThreshold = choice.TernaryThreshold,
            Gradient = Gradients.Activations,
            Real = choice.RealActivations,
        };

    /// <summary>The values that enter a layer of a network that brings its weights: signs stay what they are.</summary>
    public LayerPrecision? Entering(LayerGroup group, GivenLayer given)
    {
        LayerPrecision asked = Entry(given.Name, group).Value?.Activations ?? choice.Activations;
        bool areSigns = ((LayerPrecision?)given.Entering)?.IsOfSigns() == true;
        if (asked.IntegerBits() is null || areSigns)
            return (LayerPrecision?)given.Entering;
        return asked;
    }

    /// <summary>The first exception that fits; empty where none does.</summary>
    private KeyValuePair<string, LayerChoice> Entry(string name, LayerGroup? group) =>
        choice.Layers.FirstOrDefault(entry => LayerPattern.Fits(entry.Key, name, group));
}
