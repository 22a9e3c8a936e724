using System.IO.Enumeration;
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

    /// <summary>Decides on a layer with weights, whose matrix is [outputs, inputs].</summary>
    public LayerPlan Plan(string name, long outputs, long inputs, GivenLayer? given = null)
    {
        LayerChoice? exception = Exception(name);
        LayerPrecision weights = exception?.Weights ?? choice.Weights;
        if (weights == LayerPrecision.AsGiven)
            weights = (LayerPrecision)(given?.Precision ?? Precision.Real);
        bool held = holds.HasFlag((Precision)weights) && exception?.Memory != LayerMemory.None;
        return new LayerPlan(name, outputs, inputs)
        {
            Weights = weights,
            InMemory = held,
            TernaryThreshold = choice.TernaryThreshold,
            Gradient = Gradients.Weights,
            Reason = given?.Reason,
        };
    }

    /// <summary>Decides what an activation does to its values.</summary>
    public ActivationPlan Activations(string name) =>
        new(Exception(name)?.Activations ?? choice.Activations)
        {
            TernaryThreshold = choice.TernaryThreshold,
            Gradient = Gradients.Activations,
            Real = choice.RealActivations,
        };

    private LayerChoice? Exception(string name) => choice.Layers.FirstOrDefault(entry => Fits(entry.Key, name)).Value;

    private static bool Fits(string pattern, string name) =>
        FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);
}
