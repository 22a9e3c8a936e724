using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>Checks that every exception under <c>precision.layers</c> changes a layer of the network.</summary>
internal sealed class LayerExceptions(ScenarioFile file, Model model, Problems problems)
{
    private readonly HashSet<string> weights = [.. model.Layers.Select(layer => layer.Plan.Name)];

    /// <summary>Adds what is wrong to the problems.</summary>
    public void Check()
    {
        string[] patterns = [.. file.Scenario.Precision.Layers.Keys];
        for (int place = 0; place < patterns.Length; place++)
        {
            LayerChoice exception = file.Scenario.Precision.Layers[patterns[place]];
            if (Flaw(patterns[place], exception, patterns[..place], patterns[(place + 1)..]) is { } flaw)
                problems.Add(file.Where("precision", "layers", patterns[place]), flaw);
        }
    }

    private string? Flaw(
        string pattern,
        LayerChoice exception,
        IReadOnlyList<string> earlier,
        IReadOnlyList<string> later
    )
    {
        string[] matched = [.. model.Names.Where(name => Fits(pattern, name))];
        if (matched.Length == 0)
            return Unknown(pattern);
        string[] meant = [.. matched.Where(name => !earlier.Any(other => Fits(other, name)))];
        if (meant.Length == 0)
            return Shadowed(pattern, earlier.First(other => Fits(other, matched[0])));
        bool isKept = meant.Any(name => later.Any(other => Fits(other, name)));
        if (exception == new LayerChoice() && !isKept)
            return $"'{pattern}' has no effect, for it is empty; expected one of 'weights', 'activations', 'memory', 'cell', "
                + "'sense'. Give one, or leave it out.";
        return OfOtherKind(pattern, exception, meant);
    }

    private string Unknown(string pattern)
    {
        string who = $"no layer is called '{pattern}'";
        if (LayerPattern.Meaning(pattern) is { } group)
            who = $"no layer belongs to '{pattern}', the {group}";
        return $"{who}; the network has {Names(model.Names)}. Correct the name, or leave it out.";
    }

    private static string Shadowed(string pattern, string earlier) =>
        $"'{pattern}' has no effect, for '{earlier}' comes before it and fits the same layers; expected every layer to "
        + "follow from the first that fits. Put it first, or leave it out.";

    /// <summary>Weights have a precision and a place, activations have a precision of their own.</summary>
    private string? OfOtherKind(string pattern, LayerChoice exception, IReadOnlyList<string> meant)
    {
        bool hasWeights = meant.Any(weights.Contains);
        bool areGiven = model.Layers.Any(layer => layer.Plan.Reason is not null);
        bool hasActivations = areGiven || !meant.All(weights.Contains);
        if (exception.Activations is not null && !hasActivations)
            return $"'activations' has no effect on '{pattern}', which holds weights; expected the name of an activation: "
                + $"{Names(model.Names.Where(name => !weights.Contains(name)))}. Correct the name, or leave it out.";
        string[] keys = [.. ForWeights(exception)];
        if (keys.Length == 0)
            return null;
        if (!hasWeights)
            return $"'{keys[0]}' has no effect on '{pattern}', which is an activation; expected the name of a layer with "
                + $"weights: {Names(weights)}. Correct the name, or leave it out.";
        if (!exception.IsKeptOut || (exception.Cell ?? exception.Sense) is null)
            return null;
        string key = "cell";
        if (exception.Cell is null)
            key = "sense";
        return $"'{key}' has no effect on '{pattern}', whose weights are digital with "
            + "'memory: none'; expected one of the two. Leave one out.";
    }

    private static IEnumerable<string> ForWeights(LayerChoice exception)
    {
        if (exception.Weights is not null)
            yield return "weights";
        if (exception.Memory is not null)
            yield return "memory";
        if (exception.Cell is not null)
            yield return "cell";
        if (exception.Sense is not null)
            yield return "sense";
    }

    private static string Names(IEnumerable<string> names)
    {
        string list = string.Join(", ", names);
        if (list.Length == 0)
            return "there is none";
        return list;
    }

    private bool Fits(string pattern, string name) => LayerPattern.Fits(pattern, name, model.Groups[name]);
}
