using System.ComponentModel.DataAnnotations;
using Modular.Yaml;

namespace Modular.Scenarios;

/// <summary>What is asked of the rig.</summary>
internal sealed record StudyChoice
{
    /// <summary>What <see cref="Seeds"/> is for <c>auto</c>.</summary>
    public const int Auto = 0;

    /// <summary>Which imperfections are compared, and how.</summary>
    public RankChoice Rank { get; init; } = new();

    /// <summary>
    /// So many repetitions, with seeds 0, 1, ...; trials are paired by seed. <c>auto</c>: looks at the ranking after 5,
    /// 10 and 20 seeds, each time at a level of 0.018, and stops when every two neighbours in it are told apart, or
    /// after 20.
    /// </summary>
    [Range(1, 10_000), Word("auto", Auto)]
    public int Seeds { get; init; } = 5;

    /// <summary>Strength of an imperfection or a group of them; 1 where nothing is said.</summary>
    public IReadOnlyDictionary<string, double> Strengths { get; init; } = new Dictionary<string, double>();

    /// <summary>
    /// Options to vary, each by its dotted path from the top of the scenario: a list of values, or a grid <c>{ from,
    /// to, steps, scale }</c>. Every combination is a study of its own.
    /// </summary>
    public IReadOnlyDictionary<string, Node> Sweep { get; init; } = new Dictionary<string, Node>();

    /// <summary>
    /// Named variants to set side by side, each a map from dotted paths to what stands there instead; every variant is
    /// a study of its own.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Node>> Compare { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, Node>>();

    /// <summary>
    /// Groups of your own, by name: imperfections, or groups that a part declares. Their names can be used wherever a
    /// declared group's can; an imperfection is in one of them at most.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>How good each imperfection must be; null asks for none.</summary>
    public ToleranceChoice? Tolerance { get; init; }
}
