using System.Text.RegularExpressions;
using Modular.Scenarios;
using Modular.Text;

namespace Modular.Rigs;

/// <summary>The groups of imperfections that a study makes for itself.</summary>
internal static partial class OwnGroups
{
    private const int LongestName = 60;

    /// <summary>The dials with the groups of the scenario; what is wrong with these is added to its problems.</summary>
    public static RigDials Add(ScenarioFile file, RigDials dials)
    {
        var groups = new Dictionary<string, IReadOnlyList<RigDial>>();
        foreach ((string name, IReadOnlyList<string> members) in file.Scenario.Study.Groups)
        {
            RigDial[] turned = [.. members.SelectMany(dials.Under)];
            string[] wrong =
            [
                .. NameFlaws(name, dials),
                .. MemberFlaws(name, members, dials),
                .. Doubles(name, turned),
                .. Overlaps(name, turned, groups),
            ];
            foreach (string sentence in wrong)
                file.Problems.Add(file.Where("study", "groups", name), sentence);
            if (dials.AwaitsLayers)
                groups[name] = [.. turned.Distinct()];
            else
                groups[name] = [.. dials.All.Where(turned.Contains)];
        }
        return dials.With(groups);
    }

    private static IEnumerable<string> NameFlaws(string name, RigDials dials)
    {
        if (!Name().IsMatch(name) || name.Length > LongestName)
            yield return $"a group is called '{Excerpt.Shorten(name)}'; "
                + $"expected small letters, digits and hyphens, at most {LongestName}. Choose another name.";
        if (dials.Names.Contains(name))
            yield return $"the name '{name}' of a group is taken: a part declares an imperfection or a group of that name; "
                + "expected a new name. Choose another one.";
    }

    private static IEnumerable<string> MemberFlaws(string name, IReadOnlyList<string> members, RigDials dials)
    {
        if (members.Count == 0)
            yield return $"group '{name}' is empty; expected at least one imperfection. "
                + "Name its members, or leave it out.";
        string[] unknown = [.. members.Where(member => dials.Under(member).Count == 0)];
        if (unknown.Contains(Granularity.Name))
            yield return $"group '{name}' has the member '{Granularity.Name}', which needs a memory that tells how many steps "
                + "its devices have, and the group under 'rank: imperfections'; one of the two is missing. Name the group "
                + "there, or leave the member out.";
        foreach (string member in unknown.Where(member => member != Granularity.Name))
            yield return $"group '{name}' has the member '{Excerpt.Shorten(member)}', "
                + $"but no imperfection or group that a part declares is called so. {Advice(member, dials)}";
    }

    private static IEnumerable<string> Doubles(string name, RigDial[] turned)
    {
        foreach (RigDial dial in turned.GroupBy(dial => dial).Where(same => same.Count() > 1).Select(same => same.Key))
            yield return $"group '{name}' has '{dial.Name}' twice; expected every imperfection once. Remove one of them.";
    }

    private static IEnumerable<string> Overlaps(
        string name,
        RigDial[] turned,
        IReadOnlyDictionary<string, IReadOnlyList<RigDial>> others
    )
    {
        foreach (RigDial dial in turned.Distinct())
            if (others.FirstOrDefault(other => other.Value.Contains(dial)).Key is string other)
                yield return $"'{dial.Name}' is in group '{other}' and in group '{name}'; expected it in one of them. "
                    + "Remove it from the other.";
    }

    private static string Advice(string member, RigDials dials)
    {
        if (NearestName.Find(member, dials.Names) is string near)
            return $"Did you mean '{near}'?";
        return $"There are {string.Join(", ", dials.Names)}.";
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$(?!\n)")]
    private static partial Regex Name();
}
