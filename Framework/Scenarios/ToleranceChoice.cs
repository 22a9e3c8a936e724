using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>
/// A specification that is asked for: how strong each imperfection may be until it costs so much accuracy.
/// </summary>
internal sealed record ToleranceChoice
{
    /// <summary>
    /// The loss that is tolerated: points of test accuracy below the same hardware with this imperfection at 0.
    /// </summary>
    [Range(0.001, 100)]
    public required double Loss { get; init; }

    /// <summary>
    /// The strengths that are tried, in any order; 0 is tried always. Between them the loss is interpolated.
    /// </summary>
    [Range(1e-6, 1e6), Length(1, 1000)]
    public IReadOnlyList<double> Strengths { get; init; } = [0.25, 0.5, 1, 2, 4];

    /// <summary>In what company.</summary>
    [Length(1, 2)]
    public IReadOnlyList<ToleranceContext> Contexts { get; init; } =
    [ToleranceContext.Alone, ToleranceContext.WithOthers];

    /// <summary>
    /// Imperfections or groups among those that the study ranks, or members of its groups; null means those that it
    /// ranks. A group turns all its members to one strength.
    /// </summary>
    public IReadOnlyList<string>? Imperfections { get; init; }
}
