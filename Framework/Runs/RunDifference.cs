using Modular.Studies;
using Modular.Yaml;

namespace Modular.Runs;

/// <summary>Keeps two studies out of one folder.</summary>
internal static class RunDifference
{
    /// <summary>Throws with the first difference between what a folder holds and what is asked for.</summary>
    public static void Refuse(string folder, (string There, string Here) scenario, (RunPlan There, RunPlan Here) plan)
    {
        string? difference =
            First(scenario.There, scenario.Here) ?? Find(plan.There.Parts, plan.Here.Parts).FirstOrDefault();
        if (difference is not null)
            throw new InputException([
                $"{folder}: holds another study; {difference}. Use another folder with -o, or delete this one.",
            ]);
    }

    /// <summary>What differs between the parts of a run and those of now, a clause for each part that does.</summary>
    public static IEnumerable<string> Find(IReadOnlyList<UsedPart> there, IReadOnlyList<UsedPart> here) =>
        there.Zip(here).Select(parts => First(parts.First, parts.Second)).OfType<string>();

    private static string? First(string there, string here)
    {
        var problems = new Problems();
        Dictionary<string, string> old = Flat(YamlText.Parse(there, "there", problems));
        Dictionary<string, string> now = Flat(YamlText.Parse(here, "here", problems));
        string? key = now
            .Keys.Concat(old.Keys)
            .FirstOrDefault(key => !Goes(key, old.GetValueOrDefault(key), now.GetValueOrDefault(key)));
        return key is null ? null : $"{key} is {Shown(old, key)} there and {Shown(now, key)} here";
    }

    /// <summary>
    /// Whether a study stays the one that it was: its text may be written anew, and seeds may be added, for a trial
    /// depends on neither.
    /// </summary>
    private static bool Goes(string key, string? old, string? now) =>
        old == now
        || key switch
        {
            "description" => true,
            "study.seeds" => int.TryParse(old, out int had) && int.TryParse(now, out int wanted) && wanted > had,
            _ => false,
        };

    private static string? First(UsedPart there, UsedPart here)
    {
        string what = $"{here.Kind} '{here.Name}'";
        if (there.Plugin != here.Plugin || there.Version != here.Version)
            return $"{what} is of {there.Plugin} {there.Version} there and of {here.Plugin} {here.Version} here";
        if (there.Sha256 != here.Sha256)
            return $"{what} is of another build of {here.Plugin} {here.Version} (SHA-256 {Short(there.Sha256)} there, {Short(here.Sha256)} here)";
        string? file = here.Files.Keys.FirstOrDefault(name => there.Files.GetValueOrDefault(name) != here.Files[name]);
        return file is null
            ? null
            : $"the content of {(file is UsedPart.Beside or UsedPart.Fetched ? $"the {file}" : $"option '{file}'")} of {what} has changed";
    }

    private static string Short(string hash) => hash[..Math.Min(12, hash.Length)];

    private static string Shown(Dictionary<string, string> values, string key) =>
        values.TryGetValue(key, out string? value) ? value : "not given";

    private static Dictionary<string, string> Flat(Node? node)
    {
        var flat = new Dictionary<string, string>();
        Walk(node, "", flat);
        return flat;
    }

    private static void Walk(Node? node, string at, Dictionary<string, string> flat)
    {
        if (node is Mapping map)
            foreach (var entry in map.Entries)
                Walk(entry.Value, at.Length == 0 ? entry.Key : $"{at}.{entry.Key}", flat);
        else if (node is Sequence list)
            flat[at] =
                $"[{string.Join(", ", list.Items.Select(item => item is Scalar scalar ? scalar.Text : YamlText.Write(item).TrimEnd()))}]";
        else if (node is Scalar scalar)
            flat[at] = scalar.Text.Length == 0 ? "empty" : scalar.Text;
    }
}
