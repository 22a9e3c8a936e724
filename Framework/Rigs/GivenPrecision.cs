using Modular.Contracts;
using Modular.Scenarios;
using Modular.Yaml;

namespace Modular.Rigs;

/// <summary>
/// Settles <c>as-given</c>: a network that brings its weights has the precision of its file, unless the scenario gives
/// another.
/// </summary>
internal static class GivenPrecision
{
    /// <summary>The scenario with this settled. What is wrong is added to the problems of the file.</summary>
    /// <param name="file">The scenario as it was read.</param>
    /// <param name="network">The network; null after a problem.</param>
    public static Scenario Settle(ScenarioFile file, BoundPart<INetwork>? network)
    {
        Scenario scenario = file.Scenario;
        if (network is null)
            return scenario;
        if (network.Part is not IGivenNetwork)
        {
            Refuse(file, network.Name);
            return scenario;
        }
        PrecisionChoice precision = scenario.Precision;
        RefuseActivations(file, network.Name);
        if (!IsSaid(file, "weights"))
            precision = precision with { Weights = LayerPrecision.AsGiven };
        if (!IsSaid(file, "activations"))
            precision = precision with { Activations = LayerPrecision.AsGiven };
        return scenario with { Precision = precision };
    }

    private static bool IsSaid(ScenarioFile file, string key) =>
        ((file.Tree as Mapping)?.Find("precision") as Mapping)?.Find(key) is not null;

    /// <summary>The network computes its activations itself; what enters a layer can only be rounded.</summary>
    private static void RefuseActivations(ScenarioFile file, string network)
    {
        PrecisionChoice precision = file.Scenario.Precision;
        if (IsSaid(file, "activations"))
            RefuseActivations(file, network, precision.Activations, ["precision", "activations"]);
        foreach ((string name, LayerChoice layer) in precision.Layers)
            if (layer.Activations is { } activations)
                RefuseActivations(file, network, activations, ["precision", "layers", name, "activations"]);
    }

    private static void RefuseActivations(ScenarioFile file, string network, LayerPrecision asked, string[] place)
    {
        if (asked.IsOfSigns())
            file.Problems.Add(
                file.Where(place),
                $"network '{network}' computes its activations as its file has them, so they cannot become {asked.Word()}; "
                    + "expected 'as-given', or 'int8' to 'int2' for rounding what enters a layer. Give one of them."
            );
        if (asked.IntegerBits() is not null && file.Scenario.Training?.Mode == TrainingMode.InPlace)
            file.Problems.Add(
                file.Where(place),
                $"what enters the layers of network '{network}' is rounded to {asked.Word()} by scales that are found after "
                    + "training, and in place every step computes with the devices; expected 'as-given'. Use 'mode: none' or "
                    + "'mode: off-line'."
            );
    }

    private static void Refuse(ScenarioFile file, string network)
    {
        PrecisionChoice precision = file.Scenario.Precision;
        if (precision.Weights == LayerPrecision.AsGiven)
            Refuse(file, network, ["precision", "weights"]);
        if (precision.Activations == LayerPrecision.AsGiven)
            Refuse(file, network, ["precision", "activations"]);
        foreach ((string name, LayerChoice layer) in precision.Layers)
        {
            if (layer.Weights == LayerPrecision.AsGiven)
                Refuse(file, network, ["precision", "layers", name, "weights"]);
            if (layer.Activations == LayerPrecision.AsGiven)
                Refuse(file, network, ["precision", "layers", name, "activations"]);
        }
    }

    private static void Refuse(ScenarioFile file, string network, string[] place) =>
        file.Problems.Add(
            file.Where(place),
            $"'as-given' is the precision that a network from a file brings, and network '{network}' brings none; expected "
                + "'real', 'ternary' or 'binary'. Give one of them, or use network 'onnx'."
        );
}
