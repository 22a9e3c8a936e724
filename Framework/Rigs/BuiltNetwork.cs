using Modular.Scenarios;
using Modular.Trials;

namespace Modular.Rigs;

/// <summary>What the network of a rig is made of, as it was built once before the first trial.</summary>
internal sealed record BuiltNetwork
{
    /// <summary>The layers that have weights, in order.</summary>
    public required IReadOnlyList<LayerPlan> Weights { get; init; }

    /// <summary>The activations between the layers, in order.</summary>
    public required IReadOnlyList<ActivationPlan> Activations { get; init; }

    /// <summary>
    /// The integers that enter a layer in the test, by its name. Only networks that bring their weights have any.
    /// </summary>
    public IReadOnlyDictionary<string, LayerPrecision> Entering { get; init; } =
        new Dictionary<string, LayerPrecision>();

    /// <summary>The number of training samples.</summary>
    public required int TrainSamples { get; init; }

    /// <summary>Products of a weight and an input for one sample; 0 where a layer was used for none.</summary>
    public double Products { get; init; }

    /// <summary>The memory of its parameters; null where it was not counted.</summary>
    public WeightMemory? Memory { get; init; }

    /// <summary>Whether no weight is in a device.</summary>
    public bool IsDigital => Weights.All(layer => !layer.InMemory);

    /// <summary>What the layers of a model are.</summary>
    public static BuiltNetwork FromModel(Model model, LayerPolicy policy, int trainSamples)
    {
        HashSet<string> weights = [.. model.Layers.Select(layer => layer.Plan.Name)];
        return new BuiltNetwork
        {
            Weights = [.. model.Layers.Select(layer => layer.Plan)],
            Activations =
            [
                .. model
                    .Names.Where(name => !weights.Contains(name))
                    .Select(name => policy.Activations(name, model.Groups[name])),
            ],
            Entering = model
                .Layers.Where(layer => layer.EnteringBits is not null)
                .ToDictionary(layer => layer.Plan.Name, layer => layer.Stated!.Value),
            TrainSamples = trainSamples,
        };
    }
}
