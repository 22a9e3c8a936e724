using Modular.Loading;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Yaml;

namespace Modular.Runs.Variants;

/// <summary>
/// The variants of <c>study.assumptions: vary</c>. Each variant is repeated with every assumed number of its parts at
/// both ends of the plausible range, one number at a time.
/// </summary>
internal sealed class AssumptionVariants(PluginCatalog catalog)
{
    /// <summary>The name of the axis on which these variants differ.</summary>
    public const string Axis = "assumption";

    /// <summary>The value on the axis for the study with all numbers as assumed.</summary>
    public const string AsAssumed = "as-assumed";

    private readonly Problems problems = new();

    /// <summary>
    /// Repeats variants. Throws <see cref="InputException"/> where no part of any variant has an assumed number with a
    /// range.
    /// </summary>
    /// <param name="file">The scenario that asks for the repetition.</param>
    /// <param name="bases">The variants with all numbers as assumed.</param>
    public IReadOnlyList<Variant> Repeat(ScenarioFile file, IReadOnlyList<Variant> bases)
    {
        Variant[] variants = [.. bases.SelectMany(Repeat)];
        if (variants.Length == bases.Count)
            problems.Add(
                file.Where("study", "assumptions"),
                "no part of this scenario has an assumed number with a plausible range that stands at its default; "
                    + "expected at least one. Leave 'assumptions' out."
            );
        problems.ThrowIfAny();
        return variants;
    }

    private IEnumerable<Variant> Repeat(Variant variant)
    {
        yield return Change(variant, AsAssumed, AsAssumed, variant.File.Tree);
        foreach (AssumedNumber number in AssumedNumber.List(RigBinder.Bind(variant.File, catalog)))
        foreach (AssumedEnd end in number.Ends)
            yield return AtEnd(variant, number, end);
    }

    private Variant AtEnd(Variant variant, AssumedNumber number, AssumedEnd end)
    {
        string where = variant.File.Where([.. number.Part]);
        Scalar value = new(where, ((Scalar)Binder.ToNode(end.Value)).Text, false);
        Node tree = Overrides.Apply(variant.File.Tree, new Assignment(number.Path, where, value), problems);
        string label = $"{string.Join('-', number.Part)}-{string.Join('-', number.Option.Path)}-{end.Name}";
        return Change(variant, label, $"{number.Name}={value.Text}", tree);
    }

    private Variant Change(Variant variant, string label, string setting, Node tree)
    {
        string name = variant.Name.Length == 0 ? label : $"{variant.Name}.{label}";
        var title = new Scalar(tree.Where, $"{variant.File.Scenario.Name}.{label}", true);
        tree = Overrides.Apply(tree, new Assignment(["name"], tree.Where, title), problems);
        return new Variant
        {
            Name = name,
            Settings = new Dictionary<string, string>(variant.Settings) { [Axis] = setting },
            File = variant.File.With(tree, problems),
        };
    }
}
