namespace Modular.Statistics;

/// <summary>The chance part of a simulated study at one look.</summary>
/// <param name="Means">The mean of each quantity.</param>
/// <param name="Errors">
/// The standard error of the difference of quantity i and an earlier quantity j [i][j &lt; i].
/// </param>
internal sealed record DrawnLook(double[] Means, double[][] Errors)
{
    /// <summary>Computes the look after a number of seeds.</summary>
    public static DrawnLook FromSeeds(double[][] values, int count)
    {
        double[] means = [.. values.Select(one => one.Take(count).Average())];
        double[][] errors = new double[values.Length][];
        for (int i = 0; i < values.Length; i++)
        {
            errors[i] = new double[i];
            for (int j = 0; j < i; j++)
                errors[i][j] = Error(values[i], values[j], means[i] - means[j], count);
        }
        return new DrawnLook(means, errors);
    }

    /// <summary>The squared standard error, mean over all differences.</summary>
    public double SquareError => Errors.SelectMany(row => row).Average(error => error * error);

    private static double Error(double[] one, double[] other, double mean, int count)
    {
        double squares = 0;
        for (int seed = 0; seed < count; seed++)
        {
            double deviation = one[seed] - other[seed] - mean;
            squares += deviation * deviation;
        }
        return Math.Sqrt(squares / (count - 1) / count);
    }
}
