using Modular.Reports;
using Modular.Studies;
using Modular.Studies.Tolerances;

namespace Modular.Benchmarks.FalseSentences;

/// <summary>Which kinds of sentences of one study are false, by what is true of it.</summary>
internal sealed record StudyVerdict
{
    /// <summary>The ranks, which imperfection is first, and that all neighbours are told apart.</summary>
    public required bool Ranking { get; init; }

    public required bool Disagreements { get; init; }
    public required bool Reversals { get; init; }
    public required bool Margin { get; init; }
    public required bool Tolerances { get; init; }

    /// <summary>Whether any sentence is false.</summary>
    public bool Any => Ranking || Disagreements || Reversals || Margin || Tolerances;

    /// <summary>Simulates one study and judges what its results say.</summary>
    public static StudyVerdict Simulate(StudySetting setting, int draw)
    {
        StudyResults results = Results(setting, SimulatedParts.Bind(setting), draw);
        return Judge(setting, results);
    }

    /// <summary>The results of one simulated study, grown as far as its outcomes ask.</summary>
    public static StudyResults Results(StudySetting setting, Study study, int draw)
    {
        var simulated = new SimulatedOutcomes(setting, draw);
        if (setting.Seeds > 0)
            return StudyResults.Compute(study, simulated.Draw(study.Plan));
        int seeds = SequentialStopping.Seeds(count =>
            Studies.Ranking.Compute(study.Attribution, simulated.Draw(study.Planned(count))).Open.Count == 0
        );
        Study grown = study with { Plan = study.Planned(seeds) };
        return StudyResults.Compute(grown, simulated.Draw(grown.Plan));
    }

    private static StudyVerdict Judge(StudySetting setting, StudyResults results) =>
        new()
        {
            Ranking = IsRankingFalse(setting, results.Ranking),
            Disagreements = results.Effects.Disagreements.Any(pair => IsFalse(setting, pair)),
            Reversals = results.Effects.Reversals.Any(reversal => IsFalse(setting, reversal)),
            Margin = results.Ranking.Subjects.Any(subject => IsMarginFalse(setting, subject)),
            Tolerances = results.Tolerances.Any(tolerance =>
                IsFalse(setting, tolerance) || IsTypicalFalse(setting, tolerance)
            ),
        };

    private static bool IsRankingFalse(StudySetting setting, Ranking ranking)
    {
        double True(RankedSubject subject) => Effect(setting, subject.Name).Buys;
        bool isRankFalse = ranking.Subjects.Any(subject =>
            subject.Ranks.Low > 1 + ranking.Subjects.Count(other => True(other) > True(subject))
            || subject.Ranks.High < ranking.Subjects.Count(other => True(other) >= True(subject))
        );
        bool isLeaderFalse =
            LeadingImperfection.Find(ranking) is { } leader
            && (True(leader) <= 0 || ranking.Subjects.Any(other => other != leader && True(other) >= True(leader)));
        return isRankFalse || isLeaderFalse;
    }

    private static bool IsFalse(StudySetting setting, Disagreement pair)
    {
        TrueEffect buys = Effect(setting, pair.Buys.Name);
        TrueEffect costs = Effect(setting, pair.Costs.Name);
        return buys.Buys <= costs.Buys || buys.Costs >= costs.Costs;
    }

    private static bool IsFalse(StudySetting setting, EffectReversal reversal)
    {
        TrueEffect effect = Effect(setting, reversal.Subject);
        double end = reversal.Column.Style == "buys" ? effect.Buys : effect.Costs;
        double early = end + effect.Offset(reversal.Reversal.Early.Epoch, setting.Epochs);
        int said = Math.Sign(reversal.Reversal.End.Points.Mean);
        return said * end <= 0 || said * early >= 0;
    }

    private static bool IsMarginFalse(StudySetting setting, RankedSubject subject) =>
        subject.IsWithinMargin == true && Math.Abs(Effect(setting, subject.Name).Buys) >= setting.Margin;

    private static bool IsFalse(StudySetting setting, Tolerance tolerance)
    {
        IReadOnlyList<double> losses = setting.Losses!;
        return tolerance.Verdict switch
        {
            ToleranceVerdict.AboveLargest => losses[^1] >= tolerance.Loss,
            ToleranceVerdict.BelowSmallest => losses[1] <= tolerance.Loss,
            ToleranceVerdict.NotMonotone => losses.Zip(losses.Skip(1)).All(pair => pair.First <= pair.Second),
            _ => false,
        };
    }

    /// <summary>Whether a study says of the typical size that it costs less, or more, and it does not.</summary>
    private static bool IsTypicalFalse(StudySetting setting, Tolerance tolerance)
    {
        if (tolerance.AtTypical is TypicalVerdict.NotTried or TypicalVerdict.Open)
            return false;
        double typical = setting.Losses![tolerance.Question.Strengths.ToList().IndexOf(1)];
        return tolerance.AtTypical == TypicalVerdict.MayGrow ? typical >= tolerance.Loss : typical <= tolerance.Loss;
    }

    private static TrueEffect Effect(StudySetting setting, string name) =>
        setting.Effects.Select((effect, i) => (effect, i)).First(one => SimulatedParts.Name(one.i) == name).effect;
}
