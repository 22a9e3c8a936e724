using Modular.Trials;

namespace Modular.Studies;

/// <summary>plan.json of a run folder: what a worker needs besides the resolved scenario.</summary>
internal sealed record RunPlan
{
    /// <summary>The user's own plugins.yaml files, absolute.</summary>
    public required IReadOnlyList<string> PluginFiles { get; init; }

    public required IReadOnlyList<UsedPart> Parts { get; init; }

    /// <summary>The ranked imperfections, in the order in which the parts declare them.</summary>
    public required IReadOnlyList<string> Declared { get; init; }

    public required IReadOnlyList<Trial> Trials { get; init; }
}
