using Modular.Scenarios;
using Modular.Yaml;

namespace Modular.Runs.Variants;

/// <summary>
/// Gives parts short names for a comparison: the part, with those of its options that differ between the studies.
/// </summary>
internal sealed class PartWords
{
    private readonly Dictionary<string, string> words = [];

    /// <summary>Names the parts so that parts with different options have different names.</summary>
    /// <param name="parts">The parts as YAML on one line, from <see cref="StudyFactors"/>.</param>
    public PartWords(IEnumerable<string> parts)
    {
        Mapping[] known = [.. parts.Distinct().Select(Parse).OfType<Mapping>()];
        foreach (IGrouping<string, Mapping> same in known.GroupBy(Use))
        foreach (Mapping part in same)
            words[OptionAxes.Text(part)] = Name(part, [.. same]);
    }

    /// <summary>The short name of a part.</summary>
    public string this[string part] => words.GetValueOrDefault(part, part);

    private static Mapping? Parse(string part) => YamlText.Parse(part, "", new Problems()) as Mapping;

    private static string Use(Mapping part) => OptionAxes.Text(part.Find("use")!);

    private static string Name(Mapping part, IReadOnlyList<Mapping> same)
    {
        IEnumerable<string> differing = Options(part)
            .Where(option => same.Any(other => Options(other).FirstOrDefault(one => one.Key == option.Key) != option))
            .Select(option => $"{option.Key} {OptionAxes.Text(option.Value)}");
        string options = string.Join(", ", differing);
        if (options.Length == 0)
            return Use(part);
        return $"{Use(part)} ({options})";
    }

    private static IReadOnlyList<Entry> Options(Mapping part) => (part.Find("options") as Mapping)?.Entries ?? [];
}
