using MathNet.Numerics.Distributions;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>How the window between both states closes while cycles pass, by a line in ln(1 + cycle).</summary>
/// <param name="First">The first cycle that was measured.</param>
/// <param name="Last">The last cycle that was measured.</param>
/// <param name="FirstWindow">ln(HRS / LRS) at the first cycle, by the fit.</param>
/// <param name="LastWindow">ln(HRS / LRS) at the last cycle, by the fit.</param>
internal sealed record WindowClosing(double First, double Last, double FirstWindow, double LastWindow)
{
    private const int LeastMeasurements = 20; // of each state (assumed)
    private const double LeastClosing = 0.1; // ln(R) over all cycles (assumed)
    private const double Significance = 0.001; // of the t test, one side (assumed)

    /// <summary>The closing; null where the cycles do not show one.</summary>
    public static WindowClosing? Find(Measurement[] low, Measurement[] high)
    {
        if (low.Length < LeastMeasurements || high.Length < LeastMeasurements)
            return null;
        CycleLine lowLine = CycleLine.Fit(low);
        CycleLine highLine = CycleLine.Fit(high);
        double fall = lowLine.Slope - highLine.Slope;
        double error = Math.Sqrt(lowLine.SquaredError + highLine.SquaredError);
        if (!(error > 0) || StudentT.CDF(0, 1, Math.Min(low.Length, high.Length) - 2, -fall / error) >= Significance)
            return null;
        double first = low.Concat(high).Min(one => one.Cycle);
        double last = low.Concat(high).Max(one => one.Cycle);
        double At(double cycle) => highLine.At(cycle) - lowLine.At(cycle);
        if (At(first) - At(last) < LeastClosing)
            return null;
        return new WindowClosing(first, last, At(first), At(last));
    }

    /// <summary>ln(R) of one state over ln(1 + cycle), with an intercept for each device.</summary>
    private sealed record CycleLine(double MeanX, double MeanY, double Slope, double SquaredError)
    {
        public static CycleLine Fit(Measurement[] state)
        {
            IGrouping<string?, Measurement>[] devices = [.. state.GroupBy(one => one.Device)];
            double[] x = [.. devices.SelectMany(device => Centred(device, X))];
            double[] y = [.. devices.SelectMany(device => Centred(device, Y))];
            double squares = x.Sum(one => one * one);
            double slope = squares == 0 ? 0 : x.Zip(y, (across, up) => across * up).Sum() / squares;
            double rest = x.Zip(y, (across, up) => up - slope * across).Sum(one => one * one);
            double freedom = Math.Max(1, state.Length - devices.Length - 1);
            double error = squares == 0 ? double.PositiveInfinity : rest / freedom / squares;
            return new CycleLine(state.Average(X), state.Average(Y), slope, error);
        }

        /// <summary>The mean ln(R) at a cycle.</summary>
        public double At(double cycle) => MeanY + Slope * (Math.Log(1 + cycle) - MeanX);

        private static double X(Measurement one) => Math.Log(1 + one.Cycle);

        private static double Y(Measurement one) => one.LogResistance;

        private static IEnumerable<double> Centred(IEnumerable<Measurement> device, Func<Measurement, double> value)
        {
            double[] all = [.. device.Select(value)];
            double mean = all.Average();
            return all.Select(one => one - mean);
        }
    }
}
