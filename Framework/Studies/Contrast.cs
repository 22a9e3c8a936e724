namespace Modular.Studies;

/// <summary>
/// A weighted sum of the accuracies of some hardware. Every effect in a study's results is one, and so is the
/// difference of two effects.
/// </summary>
/// <param name="Weights">
/// The weight of each hardware, by its name; empty where the study does not measure the effect.
/// </param>
internal sealed record Contrast(IReadOnlyDictionary<string, double> Weights)
{
    /// <summary>The magnitude below which a weight counts as 0, because it is the rounding of a sum.</summary>
    private const double Rounding = 1e-12;

    /// <summary>The contrast of an effect that is not measured.</summary>
    public static readonly Contrast None = new(new Dictionary<string, double>());

    /// <summary>The accuracy of one hardware minus that of another; not measured where one of them is null.</summary>
    public static Contrast Difference(string? above, string? below)
    {
        if (above is null || below is null)
            return None;
        return Sum([new(above, 1), new(below, -1)]);
    }

    /// <summary>Adds up weights. A hardware may occur several times.</summary>
    public static Contrast Sum(IEnumerable<KeyValuePair<string, double>> terms)
    {
        var weights = new Dictionary<string, double>();
        foreach ((string hardware, double weight) in terms)
            weights[hardware] = weights.GetValueOrDefault(hardware) + weight;
        return new Contrast(weights.Where(one => Math.Abs(one.Value) > Rounding).ToDictionary());
    }

    /// <summary>The difference of two effects; not measured where one of them is not.</summary>
    public Contrast Minus(Contrast other)
    {
        if (Weights.Count == 0 || other.Weights.Count == 0)
            return None;
        IEnumerable<KeyValuePair<string, double>> negative = other.Weights.Select(one =>
            KeyValuePair.Create(one.Key, -one.Value)
        );
        return Sum(Weights.Concat(negative));
    }

    /// <summary>The same contrast with other names for the hardware.</summary>
    public Contrast Rename(Func<string, string> name) =>
        Sum(Weights.Select(one => KeyValuePair.Create(name(one.Key), one.Value)));
}
