using Modular.Runs.Variants;
using Modular.Text;

namespace Modular.Reports;

/// <summary>Describes in sentences what the controlled contrasts of a question show.</summary>
internal static class QuestionText
{
    private const int MostNames = 8;

    /// <summary>Gives the number of contrasts, then each contrast that differs beyond chance.</summary>
    public static IEnumerable<string> Tell(ControlledQuestion question)
    {
        if (question.Groups.Count == 0)
        {
            yield return $"No answer: no two studies differ in {question.Factor} alone.";
            yield break;
        }
        ControlledContrast[] contrasts = [.. question.Contrasts];
        ControlledContrast[] apart = [.. contrasts.Where(contrast => contrast.IsApart)];
        string tested =
            $"{Phrases.Count(contrasts.Length, "contrast")} of losses, each against the study's own ideal "
            + "hardware, tested at 5 % over the whole question (Holm)";
        if (apart.Length == 0)
            yield return $"{tested}: none is told apart.";
        else
            yield return $"{tested}: {apart.Length} told apart.";
        foreach (ControlledContrast contrast in apart)
            yield return Sentence(contrast);
        if (question.Alone.Count > 0)
            yield return $"In no contrast, for no other study differs in {question.Factor} alone: {Names(question.Alone)}.";
    }

    private static string Names(IReadOnlyList<ComparedStudy> studies)
    {
        string[] names = [.. studies.Take(MostNames).Select(study => study.Name)];
        if (studies.Count > MostNames)
            return $"{string.Join(", ", names)} and {studies.Count - MostNames} more";
        return Phrases.List(names);
    }

    private static string Sentence(ControlledContrast contrast)
    {
        string points = Numbers.Two(Math.Abs(contrast.Points.Mean));
        string more = contrast.Points.Mean > 0 ? "more" : "less";
        return $"{contrast.Study.Name} loses {points} points {more} than {contrast.Reference.Name}.";
    }
}
