using Modular.Studies.Tolerances;
using Modular.Text;

namespace Modular.Reports;

/// <summary>
/// Which imperfections may grow and which must shrink, in sentences. Each claim compares the loss at strength 1, the
/// typical size, with the loss asked for.
/// </summary>
internal static class ToleranceSentences
{
    private const int MostNames = 6;

    /// <summary>The sentences; none where no study of tolerances was asked for, or none has a finished seed.</summary>
    public static IReadOnlyList<string> Tell(IReadOnlyList<Tolerance> tolerances)
    {
        if (tolerances.Count == 0)
            return [];
        string loss = Phrases.Points(tolerances[0].Loss);
        bool namesContext = tolerances.Select(tolerance => tolerance.Question.Context).Distinct().Count() > 1;
        string?[] sentences =
        [
            Sentence($"May grow until the loss is {loss}", TypicalVerdict.MayGrow),
            Sentence($"Must shrink to lose no more than {loss}", TypicalVerdict.MustShrink),
            Sentence(
                $"Not told apart from a loss of {loss} at the typical size, so neither shown to have room nor to have to shrink",
                TypicalVerdict.Open
            ),
        ];
        return [.. sentences.OfType<string>()];

        string? Sentence(string claim, TypicalVerdict verdict)
        {
            string[] names =
            [
                .. tolerances
                    .Where(tolerance => tolerance.AtTypical == verdict)
                    .Select(tolerance => Name(tolerance, namesContext)),
            ];
            if (names.Length == 0)
                return null;
            string more = names.Length > MostNames ? $"; and {names.Length - MostNames} more" : "";
            return $"{claim}: {string.Join("; ", names.Take(MostNames))}{more}.";
        }
    }

    /// <summary>"rtn, to 1.8 [1.5, above 4] times its typical size".</summary>
    private static string Name(Tolerance tolerance, bool namesContext)
    {
        string context = namesContext ? $" ({ToleranceText.Context(tolerance)})" : "";
        string strength = ToleranceText.Strength(tolerance);
        string preposition = tolerance.AtTypical == TypicalVerdict.Open ? "loss reached at" : "to";
        return $"{tolerance.Question.Imperfection}{context}, {preposition} {strength} times its typical size";
    }
}
