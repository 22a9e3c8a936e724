using Modular.Contracts;
using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>
/// The steps in which devices move, as an imperfection: at strength s they are s times as coarse as the device's, at 0
/// training moves devices by exactly what it asks for. They are part of ideal hardware unless a study names them
/// (docs/adr/0027).
/// </summary>
internal static class Granularity
{
    /// <summary>The name of the imperfection.</summary>
    public const string Name = "granularity";

    /// <summary>The greatest strength: a device takes no more pulses at a time.</summary>
    public const double MostPulses = 127;

    /// <summary>Whether a dial turns the steps.</summary>
    public static bool IsTurnedBy(RigDial dial) => dial.Imperfection.Name == Name;

    /// <summary>The imperfection of a memory with so many steps; none where it does not tell them.</summary>
    /// <param name="steps">How many pulses lead from one end of its range to the other.</param>
    public static IEnumerable<Imperfection> Declare(Quantity? steps)
    {
        if (steps is null)
            yield break;
        yield return new Imperfection
        {
            Name = Name,
            Summary =
                "Devices move by whole steps; at 0 by exactly what training asks for, along the same law. "
                + "Part of ideal hardware unless a study ranks it.",
            Acts = Moment.Write,
            Typical = new Quantity
            {
                Name = "step of a pulse, as a share of the range",
                Value = 1 / steps.Value,
                Unit = "1",
                Source = steps.Source,
            },
        };
    }

    /// <summary>
    /// Whether a scenario ranks the steps: it names them, or a group or layer of them, among the imperfections; or it
    /// ranks all there are and speaks of the steps elsewhere.
    /// </summary>
    public static bool IsRanked(Scenario scenario)
    {
        if (scenario.Study is not { } study)
            return false;
        string[] groups = [.. study.Groups.Where(group => group.Value.Any(IsNamed)).Select(group => group.Key)];
        if (study.Rank.Imperfections is { } ranked)
            return ranked.Any(name => IsNamed(name) || groups.Any(group => IsCalled(name, group)));
        IEnumerable<string> elsewhere = study.Strengths.Keys.Concat(study.Tolerance?.Imperfections ?? []);
        return groups.Length > 0 || elsewhere.Any(IsNamed);
    }

    /// <summary>
    /// Whether the study of a rig ranks the steps of a dial's layers; those of the others stay as they are.
    /// </summary>
    public static bool IsRanked(RigDial steps, Rig rig) =>
        rig.Scenario.Study?.Rank.Imperfections is not { } ranked
        || ranked.Any(name => rig.Dials.Under(name).Contains(steps));

    private static bool IsNamed(string name) => IsCalled(name, Name);

    /// <summary>Whether a name is this one, also where a layer or a kind of part stands before it.</summary>
    private static bool IsCalled(string name, string wanted) =>
        name == wanted || name.EndsWith("." + wanted, StringComparison.Ordinal);
}
