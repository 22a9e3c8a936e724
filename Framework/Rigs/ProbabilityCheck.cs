using Modular.Contracts;
using Modular.Scenarios;
using Modular.Text;

namespace Modular.Rigs;

/// <summary>
/// Finds strengths at which what a part calls a probability or a share is above 1, and steps of more pulses than a
/// device takes. They could only be capped, so that the hardware is not the one that was asked for.
/// </summary>
internal static class ProbabilityCheck
{
    /// <summary>Adds strengths under study and training that are too large to the problems of the file.</summary>
    public static void Run(ScenarioFile file, RigDials dials)
    {
        Check(file, dials, file.Scenario.Study.Strengths, "study", "strengths");
        Check(file, dials, file.Scenario.Training.Strengths, "training", "strengths");
    }

    /// <summary>Sentences on strengths of the tolerances that are too large.</summary>
    /// <param name="file">The scenario as it was read.</param>
    /// <param name="dials">The dials of the rig.</param>
    /// <param name="ranked">
    /// The imperfections of the study, of which all are asked for unless the file names some.
    /// </param>
    public static IEnumerable<string> Tolerances(ScenarioFile file, RigDials dials, IEnumerable<string> ranked)
    {
        if (file.Scenario.Study.Tolerance is not { Strengths.Count: > 0 } tolerance)
            return [];
        double most = tolerance.Strengths.Max();
        return (tolerance.Imperfections ?? ranked)
            .SelectMany(dials.Under)
            .Select(dial => Flaw(dial, most))
            .OfType<string>();
    }

    private static void Check(
        ScenarioFile file,
        RigDials dials,
        IReadOnlyDictionary<string, double> strengths,
        params string[] place
    )
    {
        foreach (RigDial dial in dials.All)
            if (dials.Narrowest(dial, strengths.Keys) is { } name)
                if (Flaw(dial, strengths[name]) is { } flaw)
                    file.Problems.Add(file.Where([.. place, name]), flaw);
    }

    private static string? Flaw(RigDial dial, double strength)
    {
        if (Granularity.IsTurnedBy(dial) && strength > Granularity.MostPulses)
            return $"'{dial.Name}' at strength {Measure.Number(strength)} would be steps of so many pulses, and a device takes "
                + $"at most {Granularity.MostPulses} at a time; expected at most {Granularity.MostPulses}. Lower the strength.";
        Quantity typical = dial.Imperfection.Typical;
        double value = typical.Value * strength;
        if (!IsShare(typical) || typical.Value > 1 || value <= 1)
            return null;
        return $"'{dial.Name}' at strength {Measure.Number(strength)} would be {Measure.Number(value)} ({typical.Name}), "
            + $"for at strength 1 it is {Measure.Number(typical.Value)}; expected at most 1. Lower the strength.";
    }

    private static bool IsShare(Quantity typical) =>
        typical.Unit == "1"
        && (
            typical.Name.StartsWith("probability", StringComparison.Ordinal)
            || typical.Name.StartsWith("share of", StringComparison.Ordinal)
        );
}
