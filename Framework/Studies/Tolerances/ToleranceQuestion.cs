using Modular.Scenarios;

namespace Modular.Studies.Tolerances;

/// <summary>One curve of the tolerances: an imperfection (or a group) at several strengths, in one context.</summary>
internal sealed record ToleranceQuestion
{
    public required string Imperfection { get; init; }
    public required ToleranceContext Context { get; init; }

    /// <summary>The strengths to try, rising, from 0.</summary>
    public required IReadOnlyList<double> Strengths { get; init; }

    /// <summary>The strengths of the dials that are on, for each of these strengths.</summary>
    public required IReadOnlyList<IReadOnlyDictionary<string, double>> Dials { get; init; }

    /// <summary>The name of the hardware at a strength: "tolerance/rtn/alone/0.5".</summary>
    public string Hardware(int point) =>
        FormattableString
            .Invariant($"{TolerancePlan.Prefix}{Imperfection}/{Words}/{Strengths[point]:R}")
            .ToLowerInvariant();

    /// <summary>The context as scenarios write it: "alone" or "with-others".</summary>
    public string Words => Text.KebabCase.FromPascal(Context.ToString());
}
