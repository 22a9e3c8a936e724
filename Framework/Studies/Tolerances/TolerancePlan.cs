using System.Globalization;
using Modular.Scenarios;
using Modular.Trials;

namespace Modular.Studies.Tolerances;

/// <summary>
/// Plans the trials for tolerances. Hardware is identified by its dials: hardware that the plan already has (the
/// ranking's ideal, all, only and without) is not run twice, whatever its name.
/// </summary>
internal static class TolerancePlan
{
    /// <summary>The beginning of the names of hardware that only tolerances need.</summary>
    public const string Prefix = "tolerance/";

    /// <summary>Whether only tolerances need a hardware.</summary>
    public static bool IsForTolerance(string hardware) => hardware.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>
    /// The questions: one curve for each imperfection in each context; empty where the study asks for none.
    /// </summary>
    public static IReadOnlyList<ToleranceQuestion> Questions(RankingSubjects subjects)
    {
        if (subjects.Tolerance is not ToleranceChoice choice)
            return [];
        IEnumerable<ToleranceQuestion> questions =
            from name in choice.Imperfections
            from context in choice.Contexts
            select Question(subjects, name, context);
        return [.. questions];
    }

    /// <summary>Adds the missing trials for tolerances to each seed, after its other trials.</summary>
    public static IReadOnlyList<Trial> Extend(IReadOnlyList<Trial> plan, RankingSubjects subjects)
    {
        IReadOnlyList<ToleranceQuestion> questions = Questions(subjects);
        return [.. plan.GroupBy(trial => trial.Seed).SelectMany(seed => seed.Concat(Missing([.. seed], questions)))];
    }

    /// <summary>A text that is equal for equal dials at equal strengths.</summary>
    public static string Key(IReadOnlyDictionary<string, double> strengths) =>
        string.Join(
            ' ',
            strengths
                .Where(dial => dial.Value != 0)
                .OrderBy(dial => dial.Key, StringComparer.Ordinal)
                .Select(dial => string.Create(CultureInfo.InvariantCulture, $"{dial.Key}={dial.Value:R}"))
        );

    private static IEnumerable<Trial> Missing(IReadOnlyList<Trial> seed, IReadOnlyList<ToleranceQuestion> questions)
    {
        HashSet<string> there = [.. seed.Select(trial => Key(trial.Strengths))];
        foreach (ToleranceQuestion question in questions)
            for (int i = 0; i < question.Strengths.Count; i++)
                if (there.Add(Key(question.Dials[i])))
                    yield return new Trial
                    {
                        Hardware = question.Hardware(i),
                        Seed = seed[0].Seed,
                        Strengths = question.Dials[i],
                    };
    }

    private static ToleranceQuestion Question(RankingSubjects subjects, string name, ToleranceContext context)
    {
        IReadOnlyList<double> strengths = [0, .. subjects.Tolerance!.Strengths];
        IReadOnlyList<string> others = context == ToleranceContext.Alone ? [] : subjects.Names;
        return new ToleranceQuestion
        {
            Imperfection = name,
            Context = context,
            Strengths = strengths,
            Dials = [.. strengths.Select(strength => subjects.Turned(others, name, strength))],
        };
    }
}
