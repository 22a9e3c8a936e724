using Modular.Scenarios;
using Modular.Yaml;

namespace Modular.Runs.Variants;

/// <summary>Every combination of a scenario's axes, as scenarios.</summary>
internal static class VariantPlan
{
    private const int Most = 1000;

    /// <summary>Whether a scenario asks for several studies.</summary>
    public static bool IsAsked(ScenarioFile file) =>
        file.Scenario.Study.Sweep.Count > 0 || file.Scenario.Study.Compare.Count > 0;

    /// <summary>
    /// In the order of the file, the last axis fastest. Throws <see cref="InputException"/> with everything that is
    /// wrong.
    /// </summary>
    public static IReadOnlyList<Variant> Expand(ScenarioFile file)
    {
        file.Problems.ThrowIfAny();
        var problems = new Problems();
        IReadOnlyList<VariantAxis> axes = new VariantAxes(file, problems).Read();
        problems.ThrowIfAny();
        double count = axes.Aggregate(1.0, (product, axis) => product * axis.Points.Count);
        if (count > Most)
            problems.Add(
                file.Where("study", "sweep"),
                $"makes {count} variants; expected at most {Most}. Sweep fewer values, or give several scenarios."
            );
        problems.ThrowIfAny();
        Node plain = Without(file.Tree);
        Variant[] variants =
        [
            .. Distinct(Combinations(axes).Select(points => Make(file, (plain, axes, points), problems))),
        ];
        problems.ThrowIfAny();
        return variants;
    }

    private static IEnumerable<VariantPoint[]> Combinations(IReadOnlyList<VariantAxis> axes) =>
        axes.Aggregate(
            (IEnumerable<VariantPoint[]>)
                [
                    [],
                ],
            (all, axis) => from points in all from point in axis.Points select (VariantPoint[])[.. points, point]
        );

    private static Variant Make(
        ScenarioFile file,
        (Node Plain, IReadOnlyList<VariantAxis> Axes, VariantPoint[] Points) choice,
        Problems problems
    )
    {
        string name = string.Join('.', choice.Points.Select(point => point.Label));
        Node tree = choice
            .Points.SelectMany(point => point.Entries)
            .Aggregate(choice.Plain, (tree, entry) => Overrides.Apply(tree, entry, problems));
        tree = Overrides.Apply(
            tree,
            new Assignment(["name"], tree.Where, new Scalar(tree.Where, $"{file.Scenario.Name}.{name}", true)),
            problems
        );
        return new Variant
        {
            Name = name,
            Settings = choice.Axes.Zip(choice.Points).ToDictionary(pair => pair.First.Name, pair => pair.Second.Value),
            File = file.With(tree, problems),
        };
    }

    /// <summary>Values that differ may look the same in a folder's name.</summary>
    private static IEnumerable<Variant> Distinct(IEnumerable<Variant> variants)
    {
        var taken = new HashSet<string>();
        foreach (Variant variant in variants)
        {
            string name = variant.Name.Length <= 120 ? variant.Name : variant.Name[..120];
            for (int i = 2; !taken.Add(name); i++)
                name = $"{variant.Name[..Math.Min(variant.Name.Length, 120)]}-{i}";
            yield return variant with
            {
                Name = name,
            };
        }
    }

    private static Node Without(Node tree)
    {
        Mapping map = (Mapping)tree;
        return map with
        {
            Entries =
            [
                .. map.Entries.Select(entry =>
                    entry is { Key: "study", Value: Mapping study } ? entry with { Value = Bare(study) } : entry
                ),
            ],
        };
    }

    private static Mapping Bare(Mapping study) =>
        study with
        {
            Entries = [.. study.Entries.Where(entry => entry.Key is not ("sweep" or "compare"))],
        };
}
