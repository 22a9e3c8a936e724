using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>
/// The question for tolerances: how strong may each imperfection be until it costs a given accuracy?
/// </summary>
internal sealed record ToleranceChoice
{
    /// <summary>
    /// The tolerated loss: points of test accuracy below the same hardware with this imperfection at 0.
    /// </summary>
    [Range(0.001, 100)]
    public required double Loss { get; init; }

    /// <summary>
    /// The strengths to simulate, in any order; 0 is always simulated. The loss is interpolated between them.
    /// </summary>
    [Range(1e-6, 1e6), Length(1, 1000)]
    public IReadOnlyList<double> Strengths { get; init; } = [0.25, 0.5, 1, 2, 4];

    /// <summary>What the other imperfections do meanwhile. Each context gives tolerances of its own.</summary>
    [Length(1, 2)]
    public IReadOnlyList<ToleranceContext> Contexts { get; init; } =
    [ToleranceContext.Alone, ToleranceContext.WithOthers];

    /// <summary>
    /// The imperfections or groups to find tolerances for, among those that the study ranks and the members of its
    /// groups. Null takes those that it ranks. All members of a group have the same strength.
    /// </summary>
    public IReadOnlyList<string>? Imperfections { get; init; }
}
