using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>Names effects and error models in tables for readers and for programs.</summary>
internal static class EstimatorText
{
    /// <summary>The name of an effect in CSV files.</summary>
    public static string Name(EffectKind kind) =>
        kind switch
        {
            EffectKind.Buys => "buys",
            EffectKind.Costs => "costs",
            EffectKind.MainEffect => "main-effect",
            _ => "shapley",
        };

    /// <summary>The name of an error model in CSV files, equal to that of the scenario's option.</summary>
    public static string Name(ErrorModel errors) => errors.ToString().ToLowerInvariant();

    /// <summary>The name of an effect for readers.</summary>
    public static string Words(EffectKind kind) =>
        kind switch
        {
            EffectKind.Buys => "fixing it buys",
            EffectKind.Costs => "it costs alone",
            EffectKind.MainEffect => "main effect",
            _ => "Shapley value",
        };

    /// <summary>Says which estimator decides the ranking, and how the seeds of the study are correlated.</summary>
    public static string Note(Ranking ranking, double? correlation)
    {
        EffectKind decides = EffectContrasts.Deciding(ranking.How.Method);
        string decision =
            $"The scenario fixed beforehand what decides the ranking: {Words(decides)}, "
            + $"{ErrorText.Heading(ranking.How.Errors)}. The others are for comparison.";
        if (correlation is not { } value || double.IsNaN(value))
            return decision;
        return $"{decision} Over the seeds, the accuracies of two kinds of hardware have the correlation "
            + $"{Numbers.Two(value)} (from the mixed model): near 0 pairing by seed gains nothing, near 1 it gains much.";
    }
}
