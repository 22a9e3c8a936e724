using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>
/// Tells dials apart by layer, where a scenario asks for it. It comes after the rig is bound, because it builds the
/// network and so needs the tensor library (docs/adr/0023).
/// </summary>
internal static class RigLayers
{
    /// <summary>The dials, marked where the scenario names some of single layers.</summary>
    public static RigDials Await(ScenarioFile file, RigDials dials) =>
        IsAsked(file.Scenario, dials) ? dials.Awaiting() : dials;

    /// <summary>The layers of the network with weights; builds it, so foreign code works here.</summary>
    public static IReadOnlyList<LayerDials> List(Rig rig)
    {
        using Model model = rig.Sketch();
        return
        [
            .. model.Layers.Select(layer => new LayerDials(
                layer.Plan.Name,
                model.Groups[layer.Plan.Name],
                layer.Plan.InMemory ? rig.For(layer.Plan).Facts.Dials : []
            )),
        ];
    }

    /// <summary>
    /// The rig with the dials that the scenario asks for in single layers. Throws <see cref="InputException"/> with
    /// what is wrong about them.
    /// </summary>
    public static Rig Split(ScenarioFile file, Rig rig, IReadOnlyList<LayerDials> layers)
    {
        HashSet<string> apart = [.. Apart(file.Scenario, rig.Dials), .. Unlike(layers)];
        RigDials dials = OwnGroups.Add(file, rig.Dials.Split(layers, apart));
        TrainingCheck.Run(file, dials);
        ProbabilityCheck.Run(file, dials);
        file.Problems.ThrowIfAny();
        return rig with { Dials = dials };
    }

    private static bool IsAsked(Scenario scenario, RigDials dials) =>
        scenario.Study?.Rank.By == RankSplit.Layer
        || HasHardware(scenario)
        || Named(scenario).Any(name => dials.OfLayer(name) is not null);

    /// <summary>Whether a layer has a memory, a cell or a sense of its own.</summary>
    public static bool HasHardware(Scenario scenario) =>
        scenario.Precision?.Layers.Values.Any(layer => layer is { HasHardware: true }) is true;

    /// <summary>The imperfections whose size is not the same in all layers that have them.</summary>
    private static IEnumerable<string> Unlike(IEnumerable<LayerDials> layers) =>
        layers
            .SelectMany(layer => layer.Dials)
            .GroupBy(dial => dial.Name)
            .Where(same => same.Select(dial => dial.Imperfection).Distinct().Count() > 1)
            .Select(same => same.Key);

    /// <summary>The imperfections that layers have for themselves: all, or those that are named with a layer.</summary>
    private static IEnumerable<string> Apart(Scenario scenario, RigDials dials)
    {
        if (scenario.Study.Rank.By == RankSplit.Layer)
            return dials.All.Select(dial => dial.Name);
        IEnumerable<string> named = Named(scenario)
            .Select(dials.OfLayer)
            .OfType<LayerDialName>()
            .Select(one => one.Dial);
        return named.SelectMany(dials.Under).Select(dial => dial.Common);
    }

    /// <summary>Every name of an imperfection or a group that the scenario writes.</summary>
    private static IEnumerable<string> Named(Scenario scenario) =>
        [
            .. scenario.Study?.Rank.Imperfections ?? [],
            .. scenario.Study?.Strengths.Keys ?? [],
            .. scenario.Study?.Groups.Values.SelectMany(members => members) ?? [],
            .. scenario.Study?.Tolerance?.Imperfections ?? [],
            .. scenario.Training?.Strengths.Keys ?? [],
        ];
}
