using System.ComponentModel.DataAnnotations;
using Modular.Yaml;

namespace Modular.Scenarios;

/// <summary>The questions to the rig.</summary>
internal sealed record StudyChoice
{
    /// <summary>The value of <see cref="Seeds"/> that stands for <c>auto</c>.</summary>
    public const int Auto = 0;

    /// <summary>The value of <see cref="Folds"/> for the split of the data set.</summary>
    public const int Published = 0;

    /// <summary>The imperfections that are ranked, and the method.</summary>
    public RankChoice Rank { get; init; } = new();

    /// <summary>What of a trial counts as its accuracy.</summary>
    public MeasureChoice Measure { get; init; } = new();

    /// <summary>
    /// The number of repetitions, with seeds 0, 1, ...; all hardware of a seed shares its draws. <c>auto</c> tests the
    /// ranking after 5, 10 and 20 seeds, each time at a level of 0.018. It stops when all neighbours in the ranking are
    /// told apart, or after 20 seeds.
    /// </summary>
    [Range(1, 10_000), Word("auto", Auto)]
    public int Seeds { get; init; } = 5;

    /// <summary>
    /// Cross-validation: so many folds of the samples take turns as the test set, and <c>seeds</c> counts its
    /// repetitions, so that a study has folds times seeds trials of each hardware. A fold has whole groups of the data
    /// set (records, patients, subjects). 0 takes the published split.
    /// </summary>
    [Range(2, 100), Word("published", Published)]
    public int Folds { get; init; } = Published;

    /// <summary>
    /// The strength of an imperfection or a group: 0 is off, 1 is as published. 1 where it is not given.
    /// </summary>
    public IReadOnlyDictionary<string, double> Strengths { get; init; } = new Dictionary<string, double>();

    /// <summary>
    /// The options to vary, each by its dotted path from the top of the scenario, with a list of values or a grid <c>{
    /// from, to, steps, scale }</c>. Every combination is a study of its own.
    /// </summary>
    public IReadOnlyDictionary<string, Node> Sweep { get; init; } = new Dictionary<string, Node>();

    /// <summary>
    /// Named variants to compare, each a map from dotted paths to the values that the variant has there. Every variant
    /// is a study of its own.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Node>> Compare { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, Node>>();

    /// <summary>
    /// Your own groups, by name: lists of imperfections, or of groups that a part declares. Their names can be used
    /// like those of declared groups. An imperfection can be in one group only.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// The points of test accuracy that do not matter, for example 0.2. The report then names the imperfections, and of
    /// several variants those, whose effect lies within the margin on both sides of 0 (two one-sided tests). Null asks
    /// for none.
    /// </summary>
    [Range(0.001, 100)]
    public double? Margin { get; init; }

    /// <summary>The tolerances to find: how strong each imperfection may be. Null finds none.</summary>
    public ToleranceChoice? Tolerance { get; init; }

    /// <summary>
    /// What the study does with numbers that the authors of its parts assumed. <c>vary</c> repeats it at both ends of
    /// each number's plausible range and says which of them decide the conclusion. Numbers that the scenario sets are
    /// kept.
    /// </summary>
    public AssumptionUse Assumptions { get; init; } = AssumptionUse.Keep;

    /// <summary>The options to tune before the study. Null tunes none.</summary>
    public TuneChoice? Tune { get; init; }
}
