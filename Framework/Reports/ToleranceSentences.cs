using Modular.Studies.Tolerances;
using Modular.Text;

namespace Modular.Reports;

/// <summary>
/// Says in sentences which imperfections may grow and which must shrink. Each claim compares the loss at strength 1,
/// the typical size, with the loss that is asked for.
/// </summary>
internal static class ToleranceSentences
{
    private const int MostNames = 6;

    /// <summary>The sentences; empty where the study asks for no tolerances, or where no seed has finished.</summary>
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
                $"Open at this number of seeds, whether the typical size costs more or less than {loss}",
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

    /// <summary>
    /// Names a tolerance: "rtn, to 1.8 [1.5, above 4] times its typical size"; without a strength where that is open.
    /// </summary>
    private static string Name(Tolerance tolerance, bool namesContext)
    {
        string context = namesContext ? $" ({ToleranceText.Context(tolerance)})" : "";
        string name = tolerance.Question.Imperfection + context;
        if (Size(tolerance) is { } size)
            return $"{name}, {size} times its typical size";
        return name;
    }

    private static string? Size(Tolerance tolerance)
    {
        if (tolerance.AtTypical == TypicalVerdict.Open || tolerance.Verdict == ToleranceVerdict.Open)
            return null;
        IReadOnlyList<double> strengths = tolerance.Question.Strengths;
        return tolerance.Verdict switch
        {
            ToleranceVerdict.AboveLargest => $"to more than {Measure.Number(strengths[^1])}",
            ToleranceVerdict.BelowSmallest => $"to less than {Measure.Number(strengths[1])}",
            _ => $"to {ToleranceText.Strength(tolerance)}",
        };
    }
}
