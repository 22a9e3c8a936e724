namespace Modular.Plugins.Measured;

/// <summary>Numbers at rising places.</summary>
internal static class PiecewiseLinear
{
    /// <summary>Linear between the places, constant beyond them.</summary>
    public static double At(double[] places, double[] values, double at)
    {
        int above = Array.BinarySearch(places, at);
        if (above >= 0)
            return values[above];
        above = ~above;
        if (above == 0 || above == places.Length)
            return values[Math.Min(above, places.Length - 1)];
        double share = (at - places[above - 1]) / (places[above] - places[above - 1]);
        return values[above - 1] + share * (values[above] - values[above - 1]);
    }

    /// <summary>
    /// Where values, which rise with the sign, first reach one: before the first place -1, after the last
    /// <see cref="DeviceParameters.Never"/>.
    /// </summary>
    public static double Reached(double[] places, double[] values, int sign, double value)
    {
        if (sign * (value - values[0]) < 0)
            return -1;
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
        if (low == 0 || low == values.Length)
            return low == 0 ? places[0] : DeviceParameters.Never;
        return places[low - 1]
            + (value - values[low - 1]) / (values[low] - values[low - 1]) * (places[low] - places[low - 1]);
    }

    /// <summary>Of any order.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
