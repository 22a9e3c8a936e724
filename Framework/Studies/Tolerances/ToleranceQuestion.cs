using Modular.Scenarios;

namespace Modular.Studies.Tolerances;

/// <summary>
/// One curve of a study of tolerances: an imperfection (or a group) at several strengths, in one context.
/// </summary>
internal sealed record ToleranceQuestion
{
    public required string Imperfection { get; init; }
    public required ToleranceContext Context { get; init; }

    /// <summary>The strengths tried, rising, from 0.</summary>
    public required IReadOnlyList<double> Strengths { get; init; }

    /// <summary>For each of them, the dials that are on.</summary>
    public required IReadOnlyList<IReadOnlyDictionary<string, double>> Dials { get; init; }

    /// <summary>The name of the hardware at a strength: "tolerance/rtn/alone/0.5".</summary>
    public string Hardware(int point) =>
        FormattableString
            .Invariant($"{TolerancePlan.Prefix}{Imperfection}/{Words}/{Strengths[point]:R}")
            .ToLowerInvariant();

    /// <summary>"alone" or "with-others", as scenarios have it.</summary>
    public string Words => Text.KebabCase.FromPascal(Context.ToString());
}
