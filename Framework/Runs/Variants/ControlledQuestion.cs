using Modular.Statistics;

namespace Modular.Runs.Variants;

/// <summary>
/// A question to a comparison, answered by studies that differ in nothing else. Groups follow from the resolved
/// scenarios, not from names.
/// </summary>
internal sealed record ControlledQuestion
{
    /// <summary>The question as a heading: "Technologies at equal precision and training".</summary>
    public required string Heading { get; init; }

    /// <summary>The factor that differs, as the heading of a column.</summary>
    public required string Factor { get; init; }

    /// <summary>The level of the factor in a study, in words.</summary>
    public required Func<StudyFactors, string> Level { get; init; }

    /// <summary>The groups with at least one contrast.</summary>
    public required IReadOnlyList<ControlledGroup> Groups { get; init; }

    /// <summary>The studies that are in no group, because no other differs from them only in the factor.</summary>
    public IReadOnlyList<ComparedStudy> Alone { get; init; } = [];

    /// <summary>All contrasts of the question.</summary>
    public IEnumerable<ControlledContrast> Contrasts => Groups.SelectMany(group => group.Contrasts);

    /// <summary>
    /// The questions that a comparison can answer. Reference studies take no part, because they lose nothing.
    /// </summary>
    public static IReadOnlyList<ControlledQuestion> AskAll(Comparison comparison)
    {
        ComparedStudy[] studies =
        [
            .. comparison.Studies.Where(study => study.Factors is not null && !study.IsReference),
        ];
        var words = new PartWords(studies.SelectMany(study => new[] { study.Factors!.Technology, study.Factors.Cell }));
        ControlledQuestion[] questions =
        [
            Technologies(studies, words),
            Precisions(studies, words),
            Modes(studies, words),
        ];
        return [.. questions.Where(question => question.Groups.Count > 0 || question.HasLevels)];
    }

    /// <summary>Whether studies differ in the factor, although never in it alone.</summary>
    private bool HasLevels => Alone.Select(study => Level(study.Factors!)).Distinct().Count() > 1;

    private static ControlledQuestion Technologies(IReadOnlyList<ComparedStudy> studies, PartWords words) =>
        Ask(
            new ControlledQuestion
            {
                Heading = "Technologies at equal precision and training",
                Factor = "memory",
                Level = factors => words[factors.Technology],
                Groups = [],
            },
            studies.GroupBy(study => study.Factors! with { Technology = "" }),
            factors => $"{factors.Precision}; {factors.ModeWords}; {words[factors.Cell]}",
            (study, other) => study.Technology != other.Technology
        );

    private static ControlledQuestion Precisions(IReadOnlyList<ComparedStudy> studies, PartWords words) =>
        Ask(
            new ControlledQuestion
            {
                Heading = "Precisions within a technology",
                Factor = "precision",
                Level = factors => factors.Precision,
                Groups = [],
            },
            studies.GroupBy(study => study.Factors! with { Precision = "", Cell = "" }),
            factors => $"{words[factors.Technology]}; {factors.ModeWords}",
            (study, other) => study.Precision != other.Precision
        );

    private static ControlledQuestion Modes(IReadOnlyList<ComparedStudy> studies, PartWords words) =>
        Ask(
            new ControlledQuestion
            {
                Heading = "Training modes and ages within a technology",
                Factor = "training and age",
                Level = factors => factors.ModeWords,
                Groups = [],
            },
            studies.GroupBy(study => study.Factors! with { Mode = default, Aware = "", Age = default }),
            factors => $"{words[factors.Technology]}; {factors.Precision}; {words[factors.Cell]}",
            (study, other) => study.ModeDifferences(other) == 1
        );

    /// <summary>
    /// Compares each study with the first one before it that differs only in the factor. Holm's correction is over all
    /// contrasts of the question.
    /// </summary>
    private static ControlledQuestion Ask(
        ControlledQuestion question,
        IEnumerable<IGrouping<StudyFactors, ComparedStudy>> groups,
        Func<StudyFactors, string> equal,
        Func<StudyFactors, StudyFactors, bool> differ
    )
    {
        ControlledGroup[] all =
        [
            .. groups.Select(same => new ControlledGroup(
                equal(same.First().Factors!),
                [.. same],
                [.. Contrast([.. same], differ)]
            )),
        ];
        ControlledGroup[] found = [.. all.Where(group => group.Contrasts.Count > 0)];
        return question with
        {
            Alone = [.. all.Except(found).SelectMany(group => group.Studies)],
            Groups = Judge(found),
        };
    }

    /// <summary>Marks which contrasts are told apart, by Holm's correction over all of them.</summary>
    private static IReadOnlyList<ControlledGroup> Judge(IReadOnlyList<ControlledGroup> groups)
    {
        bool[] apart = Holm.Rejected([.. groups.SelectMany(group => group.Contrasts).Select(contrast => contrast.P)]);
        int next = 0;
        return
        [
            .. groups.Select(group =>
                group with
                {
                    Contrasts = [.. group.Contrasts.Select(contrast => contrast with { IsApart = apart[next++] })],
                }
            ),
        ];
    }

    private static IEnumerable<ControlledContrast> Contrast(
        IReadOnlyList<ComparedStudy> studies,
        Func<StudyFactors, StudyFactors, bool> differ
    )
    {
        foreach ((int i, ComparedStudy study) in studies.Index())
            if (studies.Take(i).FirstOrDefault(other => differ(study.Factors!, other.Factors!)) is { } reference)
                yield return ControlledContrast.Create(study, reference);
    }
}
