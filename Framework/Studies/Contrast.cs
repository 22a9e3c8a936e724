namespace Modular.Studies;

/// <summary>
/// A weighted sum of the accuracies of some hardware. Every effect that a study tells is one, and so is the difference
/// of two effects.
/// </summary>
/// <param name="Weights">The weight of each hardware that has one, by its name; none where the study does not measure
/// the effect.</param>
internal sealed record Contrast(IReadOnlyDictionary<string, double> Weights)
{
    /// <summary>A weight below this is the rounding of a sum that is 0.</summary>
    private const double Rounding = 1e-12;

    /// <summary>The contrast that is not measured.</summary>
    public static readonly Contrast None = new(new Dictionary<string, double>());

    /// <summary>The accuracy of one hardware minus that of another; none where one of them is not asked for.</summary>
    public static Contrast Difference(string? above, string? below)
    {
        if (above is null || below is null)
            return None;
        return Sum([new(above, 1), new(below, -1)]);
    }

    /// <summary>The sum of weights, where a hardware may occur several times.</summary>
    public static Contrast Sum(IEnumerable<KeyValuePair<string, double>> terms)
    {
        var weights = new Dictionary<string, double>();
        foreach ((string hardware, double weight) in terms)
            weights[hardware] = weights.GetValueOrDefault(hardware) + weight;
        return new Contrast(weights.Where(one => Math.Abs(one.Value) > Rounding).ToDictionary());
    }

    /// <summary>The difference of two effects; none where one of them is not measured.</summary>
    public Contrast Minus(Contrast other)
    {
        if (Weights.Count == 0 || other.Weights.Count == 0)
            return None;
        IEnumerable<KeyValuePair<string, double>> negative = other.Weights.Select(one =>
            KeyValuePair.Create(one.Key, -one.Value)
        );
        return Sum(Weights.Concat(negative));
    }

    /// <summary>The same contrast with other names of the hardware.</summary>
    public Contrast Rename(Func<string, string> name) =>
        Sum(Weights.Select(one => KeyValuePair.Create(name(one.Key), one.Value)));
}
