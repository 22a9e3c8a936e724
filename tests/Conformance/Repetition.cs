namespace Modular.Conformance;

/// <summary>Finds numbers that were drawn once and used for several devices.</summary>
internal static class Repetition
{
    // Chance agreement of independent devices is less probable than this.
    private const double Chance = 1e-9;

    /// <summary>
    /// The distance after which values repeat, in their order; null where they do not, or where too few of them differ
    /// to tell.
    /// </summary>
    public static int? Find(ReadOnlySpan<float> values)
    {
        double needed = Overlap(values);
        for (int lag = 1; lag < values.Length && values.Length - lag >= needed; lag++)
            if (values[lag..].SequenceEqual(values[..^lag]))
                return lag;
        return null;
    }

    /// <summary>Whether two arrays of values are equal, and not by chance.</summary>
    public static bool AreOne(ReadOnlySpan<float> first, ReadOnlySpan<float> second) =>
        first.Length >= Overlap(first) && first.SequenceEqual(second);

    /// <summary>
    /// The number of neighbours that must agree before it is no chance: two devices agree with the probability that two
    /// of the values are equal.
    /// </summary>
    private static double Overlap(ReadOnlySpan<float> values)
    {
        float[] all = values.ToArray();
        double agreement = all.GroupBy(value => value).Sum(equal => Math.Pow(equal.Count() / (double)all.Length, 2));
        return agreement >= 1 ? double.PositiveInfinity : Math.Max(12, Math.Log(Chance) / Math.Log(agreement));
    }

    /// <summary>
    /// Whether values vary from neighbour to neighbour, as drawn ones do, and not smoothly with the place.
    /// </summary>
    public static bool IsRough(float[] values)
    {
        double mean = values.Average(value => (double)value);
        double variance = values.Sum(value => Math.Pow(value - mean, 2));
        double steps = values.Zip(values.Skip(1)).Sum(pair => Math.Pow((double)pair.First - pair.Second, 2));
        return steps > 0.5 * variance; // von Neumann's ratio: 2 for independent numbers
    }

    /// <summary>Whether two arrays of values are one, up to a factor and a shift.</summary>
    public static bool AreProportional(float[] first, float[] second)
    {
        if (first.Length != second.Length)
            return false;
        double one = first.Average();
        double other = second.Average();
        double both = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < first.Length; i++)
        {
            both += (first[i] - one) * (second[i] - other);
            left += (first[i] - one) * (first[i] - one);
            right += (second[i] - other) * (second[i] - other);
        }
        return left * right > 0 && Math.Abs(both) > 0.99 * Math.Sqrt(left * right);
    }
}
