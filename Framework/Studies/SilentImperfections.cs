using Modular.Trials;

namespace Modular.Studies;

/// <summary>
/// Finds imperfections that change no prediction in any trial of a ranking: they do not act, or act too weakly to be
/// seen.
/// </summary>
internal static class SilentImperfections
{
    /// <summary>
    /// The subjects for which every finished seed has the same samples right with and without them: "all" against "all
    /// but this one", and "only this one" against "ideal". Trials that do not record which samples they get right show
    /// nothing.
    /// </summary>
    public static IReadOnlyList<string> FindAll(Attribution how, IReadOnlyList<Outcome> outcomes)
    {
        ILookup<string, Outcome> byName = outcomes
            .Where(outcome => outcome.Done && outcome.Correct is not null)
            .SelectMany(outcome => outcome.Also.Prepend(outcome.Hardware), (outcome, name) => (name, outcome))
            .ToLookup(one => one.name, one => one.outcome);
        return [.. how.Names.Where(IsSilent)];

        bool IsSilent(string name)
        {
            bool[] equal =
            [
                .. Equal(StudyPlan.All, StudyPlan.Without(name)),
                .. Equal(StudyPlan.Ideal, StudyPlan.Only(name)),
            ];
            return equal.Length > 0 && equal.All(one => one);
        }

        IEnumerable<bool> Equal(string with, string without) =>
            from one in byName[with]
            join other in byName[without] on one.Seed equals other.Seed
            select one.Correct!.Bits.AsSpan().SequenceEqual(other.Correct!.Bits);
    }
}
