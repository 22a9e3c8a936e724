using Modular.Scenarios;
using Modular.Studies;
using Modular.Yaml;

namespace Modular.Runs.Variants;

/// <summary>
/// What two studies must have in common before their accuracies are subtracted: data set, network and training. Options
/// that a study tuned are left out.
/// </summary>
/// <param name="Values">The values of options by their dotted paths in the scenario.</param>
internal sealed record ComparisonBasis(IReadOnlyDictionary<string, string> Values)
{
    private const string NotGiven = "not given";

    /// <summary>Reads the basis of a study from its resolved scenario, and the contents of its files.</summary>
    public static ComparisonBasis Read(RunPlan plan, Scenario scenario)
    {
        Dictionary<string, string> values = [];
        Add(values, "dataset", Binder.ToNode(scenario.Dataset));
        Add(values, "network", Binder.ToNode(scenario.Network));
        Add(values, "training", Binder.ToNode(scenario.Training));
        foreach ((string path, string hash) in new FileContents(plan).Hashes)
            if (path.Split('.')[0] is "dataset" or "network" or "training")
                values[path] = FileContents.Words(hash);
        foreach (string tuned in scenario.Study.Tune?.Options.Keys ?? [])
        foreach (string path in values.Keys.Where(path => path == tuned || path.StartsWith(tuned + '.')).ToList())
            values.Remove(path);
        return new ComparisonBasis(values);
    }

    /// <summary>
    /// The differences, one clause for each option: "training.epochs is 10 in one and 3 in the other". Where the parts
    /// differ, their options are not listed.
    /// </summary>
    public IReadOnlyList<string> DifferencesFrom(ComparisonBasis other)
    {
        return
        [
            .. PathsFrom(other).Select(path => $"{path} is {other.Value(path)} in one and {Value(path)} in the other"),
        ];
    }

    /// <summary>The paths of the options that differ. Where the parts differ, their options are not listed.</summary>
    public IReadOnlyList<string> PathsFrom(ComparisonBasis other)
    {
        string[] paths =
        [
            .. Values.Keys.Concat(other.Values.Keys).Distinct().Where(path => Value(path) != other.Value(path)),
        ];
        string[] parts = [.. paths.Where(path => path.EndsWith(".use")).Select(path => path[..^"use".Length])];
        return [.. paths.Where(path => path.EndsWith(".use") || !parts.Any(path.StartsWith))];
    }

    private string Value(string path) => Values.GetValueOrDefault(path, NotGiven);

    private static void Add(Dictionary<string, string> values, string section, Node node)
    {
        foreach ((string path, string value) in DottedValues.Read(node))
            values[$"{section}.{path}"] = value;
    }
}
