using System.ComponentModel.DataAnnotations;
using Modular.Yaml;

namespace Modular.Scenarios;

/// <summary>
/// The options that are tuned before the study, on samples held out from the training set. The test set plays no part.
/// </summary>
internal sealed record TuneChoice
{
    /// <summary>
    /// The options to tune, each by its dotted path from the top of the scenario, with a list of values or a grid <c>{
    /// from, to, steps, scale }</c>. Every combination is a setting.
    /// </summary>
    public required IReadOnlyDictionary<string, Node> Options { get; init; }

    /// <summary>
    /// The number of settings to try, drawn at random from all combinations; the draw is the same for every study with
    /// as many combinations. Null tries all.
    /// </summary>
    [Range(2, 1000)]
    public int? Budget { get; init; }

    /// <summary>
    /// The number of seeds that each setting is tried with. They are 1000000, 1000001, ..., and never those of the
    /// study.
    /// </summary>
    [Range(1, 1000)]
    public int Seeds { get; init; } = 2;

    /// <summary>The share of the training samples that is held out, to test the settings on. Assumed.</summary>
    [Range(0.01, 0.9)]
    public double HoldOut { get; init; } = 0.2;

    /// <summary>The hardware that settings are chosen on and for.</summary>
    public TuneTarget For { get; init; } = TuneTarget.Study;
}
