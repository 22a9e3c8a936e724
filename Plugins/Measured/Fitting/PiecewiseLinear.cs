namespace Modular.Plugins.Measured;

/// <summary>A function that is given at rising places and is linear between them.</summary>
internal static class PiecewiseLinear
{
    /// <summary>The value at one place. Beyond the ends the value of the end holds.</summary>
    /// <param name="places">The places of the values, rising, [n].</param>
    /// <param name="values">The value at each place [n].</param>
    /// <param name="place">The place at which to evaluate.</param>
    public static double Interpolate(double[] places, double[] values, double place)
    {
        int found = Array.BinarySearch(places, place);
        if (found >= 0)
            return values[found];
        int above = ~found;
        if (above == 0)
            return values[0];
        if (above == places.Length)
            return values[above - 1];
        double share = (place - places[above - 1]) / (places[above] - places[above - 1]);
        return values[above - 1] + share * (values[above] - values[above - 1]);
    }

    /// <summary>
    /// The first place where monotone values reach a value: -1 if the value lies before the first one,
    /// <see cref="DeviceParameters.Never"/> if it lies beyond the last one.
    /// </summary>
    /// <param name="places">The places of the values, rising, [n].</param>
    /// <param name="values">The value at each place [n].</param>
    /// <param name="sign">+1 if the values rise, -1 if they fall.</param>
    /// <param name="value">The value that is to be reached.</param>
    public static double FirstReach(double[] places, double[] values, int sign, double value)
    {
        if (sign * (value - values[0]) < 0)
            return -1;
        int reached = FirstIndexReaching(values, sign, value);
        if (reached == 0)
            return places[0];
        if (reached == values.Length)
            return DeviceParameters.Never;
        double share = (value - values[reached - 1]) / (values[reached] - values[reached - 1]);
        return places[reached - 1] + share * (places[reached] - places[reached - 1]);
    }

    /// <summary>The median of numbers in any order.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        double below = sorted[(sorted.Length - 1) / 2];
        double above = sorted[sorted.Length / 2];
        return (below + above) / 2;
    }

    private static int FirstIndexReaching(double[] values, int sign, double value)
    {
        int low = 0;
        int high = values.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sign * (values[middle] - value) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
