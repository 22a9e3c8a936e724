using Modular.Rigs;
using Modular.Scenarios;

namespace Modular.Studies.Tolerances;

/// <summary>Checks study.tolerance for mistakes that single entries do not show.</summary>
internal static class ToleranceCheck
{
    /// <summary>Adds what is wrong to the problems.</summary>
    /// <param name="file">The scenario as it was read.</param>
    /// <param name="ranked">The ranked imperfections and groups.</param>
    /// <param name="dials">The dials of memory and sense.</param>
    /// <param name="problems">The list of problems, to which new ones are added.</param>
    public static void Run(ScenarioFile file, IReadOnlyList<string> ranked, RigDials dials, Problems problems)
    {
        if (file.Scenario.Study.Tolerance is not ToleranceChoice choice)
            return;
        void Say(string entry, IEnumerable<string> sentences)
        {
            foreach (string sentence in sentences)
                problems.Add(file.Where("study", "tolerance", entry), sentence);
        }
        Say("imperfections", choice.Imperfections is null ? [] : NameProblems(choice.Imperfections, ranked, dials));
        Say(
            "strengths",
            Twice(choice.Strengths)
                .Select(strength =>
                    $"strength {strength:R} is given twice; expected every strength once. Remove one of them."
                )
        );
        Say(
            "contexts",
            Twice(choice.Contexts)
                .Select(context =>
                    $"'{Text.KebabCase.FromPascal(context.ToString())}' is given twice; expected every context once. Remove one of them."
                )
        );
    }

    /// <summary>The choice with every default stated and strengths rising; null where none is given.</summary>
    public static ToleranceChoice? Completed(ToleranceChoice? choice, IReadOnlyList<string> ranked)
    {
        if (choice is null)
            return null;
        return choice with
        {
            Imperfections = choice.Imperfections ?? ranked,
            Strengths = [.. choice.Strengths.Order()],
        };
    }

    private static IEnumerable<string> NameProblems(
        IReadOnlyList<string> names,
        IReadOnlyList<string> ranked,
        RigDials dials
    )
    {
        if (names.Count == 0)
            yield return "no imperfection is named; expected at least one. Leave the key out to ask for all that the study ranks.";
        foreach (string name in names.Where(name => dials.Under(name).Count == 0))
            yield return dials.Unknown(name);
        foreach (string name in Twice(names))
            yield return $"'{name}' is named twice; expected every name once. Remove one of them.";
        HashSet<string> on = [.. ranked.SelectMany(dials.Under).Select(dial => dial.Name)];
        foreach (string name in names.Where(name => dials.Under(name).Any(dial => !on.Contains(dial.Name))))
            yield return $"'{name}' is not among the imperfections of the study, so it is off. Name it under rank: "
                + "imperfections, too, or leave it out.";
    }

    private static IEnumerable<T> Twice<T>(IEnumerable<T> values) =>
        values.GroupBy(value => value).Where(same => same.Count() > 1).Select(same => same.Key);
}
