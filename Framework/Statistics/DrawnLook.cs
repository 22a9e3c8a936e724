namespace Modular.Statistics;

/// <summary>What a look at a drawn study sees of its chance.</summary>
/// <param name="Means">The mean of each quantity.</param>
/// <param name="Errors">The standard error of the difference of every two, the later one second [i][j &lt; i].</param>
internal sealed record DrawnLook(double[] Means, double[][] Errors)
{
    /// <summary>The look after a number of seeds.</summary>
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

    /// <summary>The square of the standard errors, mean over all differences.</summary>
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
