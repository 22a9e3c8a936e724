using Modular.Scenarios;
using Modular.Statistics;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>The estimate of one effect of an imperfection under one error model.</summary>
/// <param name="Name">The imperfection, or the group.</param>
/// <param name="Kind">The effect that is estimated.</param>
/// <param name="Errors">The error model of the estimate.</param>
/// <param name="Points">The estimate, points of accuracy.</param>
/// <param name="Level">The chance that the interval misses the effect.</param>
internal sealed record EffectEstimate(string Name, EffectKind Kind, ErrorModel Errors, Estimate Points, double Level)
{
    /// <summary>The error models in the order of tables.</summary>
    public static IReadOnlyList<ErrorModel> Models { get; } =
    [ErrorModel.Paired, ErrorModel.Unpaired, ErrorModel.Mixed];

    /// <summary>The interval of the effect.</summary>
    public Interval Interval => Points.ToInterval(Level);

    /// <summary>
    /// The effects of each ranked imperfection that the trials measure, under every model, in the order of the ranking.
    /// Shapley values of drawn orders are left out, because their error is not from the seeds alone.
    /// </summary>
    public static IReadOnlyList<EffectEstimate> ComputeAll(Ranking ranking, IEnumerable<Outcome> outcomes)
    {
        Attribution how = ranking.How;
        var contrasts = new EffectContrasts(how);
        var estimator = new EffectEstimator(how, new Accuracies(outcomes, how.Folds));
        HashSet<string> run = [.. how.Versions.Select(version => version.Name)];
        bool isDrawn = how.Drawn is not null;
        IEnumerable<EffectEstimate> all =
            from subject in ranking.Subjects
            from kind in Enum.GetValues<EffectKind>()
            where !(isDrawn && kind == EffectKind.Share)
            let contrast = contrasts.Find(kind, subject.Name)
            where contrast.Weights.Count > 0 && contrast.Weights.Keys.All(run.Contains)
            from errors in Models
            select new EffectEstimate(subject.Name, kind, errors, estimator.Find(contrast, errors), how.Level);
        return [.. all];
    }
}
