using Modular.Loading;
using Modular.Scenarios;
using Modular.Yaml;

namespace Modular.Runs.Variants;

/// <summary>Expands a scenario to one scenario for every combination of its axes.</summary>
internal sealed class VariantPlan
{
    private const int Most = 1000;
    private const int LongestName = 120;

    private readonly ScenarioFile file;
    private readonly IReadOnlyList<VariantAxis> axes;
    private readonly Problems problems;
    private readonly Node plain;

    private VariantPlan(ScenarioFile file, IReadOnlyList<VariantAxis> axes, Problems problems)
    {
        this.file = file;
        this.axes = axes;
        this.problems = problems;
        plain = Without((Mapping)file.Tree);
    }

    /// <summary>Whether a scenario asks for several studies.</summary>
    public static bool IsAsked(ScenarioFile file) =>
        HasAxes(file) || file.Scenario.Study.Assumptions == AssumptionUse.Vary;

    /// <summary>
    /// The variants of sweep and compare. Where the scenario asks for it, each is repeated at the ends of the ranges of
    /// assumed numbers. Throws <see cref="InputException"/> with everything that is wrong.
    /// </summary>
    public static IReadOnlyList<Variant> Expand(ScenarioFile file, PluginCatalog catalog)
    {
        IReadOnlyList<Variant> variants = HasAxes(file) ? Expand(file) : [Alone(file)];
        if (file.Scenario.Study.Assumptions == AssumptionUse.Keep)
            return variants;
        IReadOnlyList<Variant> repeated = new AssumptionVariants(catalog).Repeat(file, variants);
        CheckCount(file, "assumptions", repeated.Count);
        return [.. NameApart(repeated)];
    }

    /// <summary>
    /// The variants in the order of the file; the last axis changes fastest. Throws <see cref="InputException"/> with
    /// everything that is wrong.
    /// </summary>
    public static IReadOnlyList<Variant> Expand(ScenarioFile file)
    {
        file.Problems.ThrowIfAny();
        var problems = new Problems();
        IReadOnlyList<VariantAxis> axes = new VariantAxes(file, problems).Read();
        problems.ThrowIfAny();
        CheckCount(file, "sweep", axes.Aggregate(1.0, (product, axis) => product * axis.Points.Count));
        var plan = new VariantPlan(file, axes, problems);
        Variant[] variants = [.. NameApart(plan.Combinations().Select(plan.Make))];
        problems.ThrowIfAny();
        return variants;
    }

    private static bool HasAxes(ScenarioFile file) =>
        file.Scenario.Study.Sweep.Count > 0 || file.Scenario.Study.Compare.Count > 0;

    /// <summary>The scenario itself, as a variant without a name.</summary>
    private static Variant Alone(ScenarioFile file)
    {
        file.Problems.ThrowIfAny();
        return new Variant
        {
            Name = "",
            Settings = new Dictionary<string, string>(),
            File = file.With(Without((Mapping)file.Tree), new Problems()),
        };
    }

    private static void CheckCount(ScenarioFile file, string key, double count)
    {
        if (count <= Most)
            return;
        var problems = new Problems();
        problems.Add(
            file.Where("study", key),
            $"makes {count} variants; expected at most {Most}. Sweep fewer values, or give several scenarios."
        );
        problems.ThrowIfAny();
    }

    private IEnumerable<VariantPoint[]> Combinations()
    {
        IEnumerable<VariantPoint[]> combinations =
        [
            [],
        ];
        foreach (VariantAxis axis in axes)
            combinations =
                from points in combinations
                from point in axis.Points
                select (VariantPoint[])[.. points, point];
        return combinations;
    }

    private Variant Make(VariantPoint[] points)
    {
        string name = string.Join('.', points.Select(point => point.Label));
        Node tree = plain;
        foreach (Assignment entry in points.SelectMany(point => point.Entries))
            tree = Overrides.Apply(tree, entry, problems);
        Dictionary<string, string> settings = [];
        foreach ((VariantAxis axis, VariantPoint point) in axes.Zip(points))
            settings[axis.Name] = point.Value;
        var title = new Scalar(tree.Where, $"{file.Scenario.Name}.{name}", true);
        tree = Overrides.Apply(tree, new Assignment(["name"], tree.Where, title), problems);
        return new Variant
        {
            Name = name,
            Settings = settings,
            File = file.With(tree, problems),
        };
    }

    /// <summary>
    /// The same variants with unique names that can be folders, because different values may look the same in a name.
    /// </summary>
    private static IEnumerable<Variant> NameApart(IEnumerable<Variant> variants)
    {
        var taken = new HashSet<string>();
        foreach (Variant variant in variants)
        {
            string stem = variant.Name[..Math.Min(variant.Name.Length, LongestName)];
            string name = stem;
            for (int i = 2; !taken.Add(name); i++)
                name = $"{stem}-{i}";
            yield return variant with
            {
                Name = name,
            };
        }
    }

    /// <summary>The tree of a scenario without the entries that ask for variants.</summary>
    private static Mapping Without(Mapping tree)
    {
        Entry Stripped(Entry entry)
        {
            if (entry is { Key: "study", Value: Mapping study })
                return entry with { Value = Bare(study) };
            return entry;
        }
        return tree with { Entries = [.. tree.Entries.Select(Stripped)] };
    }

    private static Mapping Bare(Mapping study) =>
        study with
        {
            Entries = [.. study.Entries.Where(entry => entry.Key is not ("sweep" or "compare" or "assumptions"))],
        };
}
