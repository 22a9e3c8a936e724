using Modular.Studies;
using Modular.Studies.Designs;

namespace Modular.Descriptions;

/// <summary>
/// Describes the fraction of combinations that a factorial study runs, and which effects it cannot tell apart.
/// </summary>
internal static class DesignText
{
    private static readonly string[] Roman = ["IV", "V", "VI", "VII", "VIII"];

    /// <summary>Describes a fraction in sentences; none for a study that runs no fraction.</summary>
    public static IReadOnlyList<string> Describe(Attribution how)
    {
        if (how.Design is not { IsFull: false } design)
            return [];
        IReadOnlyList<string> names = how.Coalitions!.Players;
        return [Design(design, names), Clear(design), .. Aliases(design, names)];
    }

    /// <summary>Writes the interactions that one number measures: "a x b + c x d".</summary>
    public static string Chain(AliasChain chain, IReadOnlyList<string> names)
    {
        IEnumerable<string> terms = chain.Pairs.Zip(
            chain.Signs,
            (pair, sign) => $"{(sign > 0 ? "+" : "-")} {names[pair.First]} x {names[pair.Second]}"
        );
        return string.Join(' ', terms)[2..];
    }

    private static string Design(FactorialDesign design, IReadOnlyList<string> names)
    {
        string resolution = Roman[Math.Min(design.Resolution, 8) - 4];
        string share = $"Design: {design.Count} of the 2^{names.Count} combinations";
        if (design.Generators is not { } generators)
            return $"{share}, a design of Plackett and Burman for {design.Count / 2} runs with its mirror image "
                + $"(fold-over), of resolution {resolution}.";
        int basic = names.Count - generators.Products.Count;
        string[] relations = [.. generators.Products.Select((product, i) => Relation(names[basic + i], product))];
        return $"{share}, a regular fraction of resolution {resolution}. Generators: {string.Join("; ", relations)}.";

        string Relation(string name, int product)
        {
            string[] factors =
            [
                .. Enumerable.Range(0, basic).Where(i => (product >> i & 1) != 0).Select(i => names[i]),
            ];
            string sign = factors.Length % 2 == 1 ? "" : "-";
            return $"{name} = {sign}{string.Join(" x ", factors)}";
        }
    }

    private static string Clear(FactorialDesign design)
    {
        int order = design.Resolution - 1;
        return "Main effects are clear of each other and of interactions of two imperfections. They are aliased with "
            + $"interactions of {order} or more, which count as 0.";
    }

    private static IEnumerable<string> Aliases(FactorialDesign design, IReadOnlyList<string> names)
    {
        if (design.Generators is null)
            return ["Interactions of two are aliased with each other in part, so none of them is told."];
        string[] mixed = [.. design.Chains.Where(chain => chain.Pairs.Count > 1).Select(chain => Chain(chain, names))];
        if (mixed.Length == 0)
            return ["Interactions of two are clear of each other."];
        return [$"Only these sums of interactions of two are told: {string.Join("; ", mixed)}."];
    }
}
