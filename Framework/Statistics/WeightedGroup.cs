namespace Modular.Statistics;

/// <summary>A group of independent values of one distribution, and the weight of its mean in a sum.</summary>
/// <param name="Weight">The factor of the group's mean.</param>
/// <param name="Values">The values of the group, one for each seed.</param>
internal sealed record WeightedGroup(double Weight, IReadOnlyList<double> Values)
{
    /// <summary>The variance of the weighted mean, from at least two values.</summary>
    public double VarianceOfMean
    {
        get
        {
            double error = Weight * Interval.StandardError(Values, Values.Average());
            return error * error;
        }
    }
}
