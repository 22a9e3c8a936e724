using Modular.Studies;
using Modular.Yaml;

namespace Modular.Runs;

/// <summary>Keeps two studies out of one folder.</summary>
internal static class RunDifference
{
    private const string Seeds = "study.seeds";
    private const int ShownDigits = 12;

    /// <summary>Throws with the first difference between what a folder holds and what is asked for.</summary>
    public static void Refuse(string folder, RunContent there, RunContent here)
    {
        string? difference =
            FirstInScenario(there.Scenario, here.Scenario) ?? Find(there.Plan.Parts, here.Plan.Parts).FirstOrDefault();
        if (difference is not null)
            throw new InputException([
                $"{folder}: holds another study; {difference}. Use another folder with -o, or delete this one.",
            ]);
    }

    /// <summary>What differs between the parts of a run and those of now, a clause for each part that does.</summary>
    public static IEnumerable<string> Find(IReadOnlyList<UsedPart> there, IReadOnlyList<UsedPart> here) =>
        there.Zip(here).Select(parts => FirstInPart(parts.First, parts.Second)).OfType<string>();

    private static string? FirstInScenario(string there, string here)
    {
        var problems = new Problems();
        Dictionary<string, string> old = DottedValues.Read(YamlText.Parse(there, "there", problems));
        Dictionary<string, string> now = DottedValues.Read(YamlText.Parse(here, "here", problems));
        foreach (string key in now.Keys.Concat(old.Keys).OrderByDescending(DecidesOthers))
            if (!IsAllowed(key, old.GetValueOrDefault(key), now.GetValueOrDefault(key)))
                return $"{key} is {Describe(old, key)} there and {Describe(now, key)} here";
        return null;
    }

    /// <summary>
    /// Whether other settings follow from this one where the scenario leaves them out. It is named before them, since
    /// the user has changed it and not them.
    /// </summary>
    private static bool DecidesOthers(string key) => key == Seeds;

    /// <summary>
    /// Whether a study stays the one that it was: its text may be written anew, and seeds may be added, for a trial
    /// depends on neither.
    /// </summary>
    private static bool IsAllowed(string key, string? old, string? now) =>
        old == now
        || key switch
        {
            "description" => true,
            Seeds => int.TryParse(old, out int had) && int.TryParse(now, out int wanted) && wanted > had,
            _ => false,
        };

    private static string? FirstInPart(UsedPart there, UsedPart here)
    {
        string what = $"{here.Kind} '{here.Name}'";
        if (there.Plugin != here.Plugin || there.Version != here.Version)
            return $"{what} is of {there.Plugin} {there.Version} there and of {here.Plugin} {here.Version} here";
        if (there.Sha256 != here.Sha256)
            return $"{what} is of another build of {here.Plugin} {here.Version} "
                + $"(SHA-256 {Shorten(there.Sha256)} there, {Shorten(here.Sha256)} here)";
        foreach (string file in here.Files.Keys)
            if (there.Files.GetValueOrDefault(file) != here.Files[file])
                return $"the content of {DescribeFile(file)} of {what} has changed";
        return null;
    }

    private static string DescribeFile(string name) =>
        name is UsedPart.Beside or UsedPart.Fetched ? $"the {name}" : $"option '{name}'";

    private static string Shorten(string hash) => hash[..Math.Min(ShownDigits, hash.Length)];

    private static string Describe(Dictionary<string, string> values, string key) =>
        values.GetValueOrDefault(key, "not given");
}
