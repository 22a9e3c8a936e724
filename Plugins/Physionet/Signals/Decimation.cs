namespace Modular.Plugins.Physionet.Signals;

/// <summary>
/// Lowers a sampling rate by a whole factor, after a low-pass filter of 20 * factor + 1 taps: a sinc that cuts at the
/// new half rate, under a Kaiser window with beta 5, with gain 1 for constants. It is the filter of
/// scipy.signal.resample_poly(1, factor, ('kaiser', 5.0)). Beyond its ends a signal goes on with its last value.
/// </summary>
internal sealed class Decimation
{
    private const double Beta = 5.0;
    private const int TapsPerFactor = 10; // on each side

    private readonly int factor;
    private readonly double[] taps; // from the middle on; the other half is the same

    /// <summary>Computes the taps for a factor; with 1 a signal stays as it is.</summary>
    public Decimation(int factor)
    {
        this.factor = factor;
        int half = factor == 1 ? 0 : TapsPerFactor * factor;
        taps = [.. Enumerable.Range(0, half + 1).Select(i => Sinc((double)i / factor) * Kaiser(i, half))];
        double gain = taps[0] + 2 * taps.Skip(1).Sum();
        for (int i = 0; i < taps.Length; i++)
            taps[i] /= gain;
    }

    /// <summary>
    /// The factor between two rates. Throws an InvalidDataException where the recorded rate is no multiple.
    /// </summary>
    public static Decimation Between(double recorded, int wanted, string what)
    {
        double factor = recorded / wanted;
        if (factor >= 1 && factor == Math.Round(factor) && factor <= 1000)
            return new Decimation((int)factor);
        throw new InvalidDataException(
            $"option 'rate' is {wanted} Hz, but {what} was sampled at {recorded} Hz; "
                + "expected this rate, or a half, a third, ... of it. Correct 'rate'."
        );
    }

    /// <summary>The number of samples that are left of a signal.</summary>
    public int Length(int samples) => (samples + factor - 1) / factor;

    /// <summary>The signal at the lower rate; sample i is where sample i * factor was.</summary>
    public float[] Apply(ReadOnlySpan<float> signal)
    {
        float[] lower = new float[Length(signal.Length)];
        for (int i = 0; i < lower.Length; i++)
            lower[i] = (float)At(signal, i * factor);
        return lower;
    }

    private double At(ReadOnlySpan<float> signal, int middle)
    {
        double sum = taps[0] * signal[middle];
        for (int i = 1; i < taps.Length; i++)
        {
            float before = signal[Math.Max(middle - i, 0)];
            float after = signal[Math.Min(middle + i, signal.Length - 1)];
            sum += taps[i] * (before + (double)after);
        }
        return sum;
    }

    private static double Sinc(double x) => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static double Kaiser(int i, int half)
    {
        if (half == 0)
            return 1;
        double x = (double)i / half;
        return Bessel(Beta * Math.Sqrt(1 - x * x)) / Bessel(Beta);
    }

    /// <summary>The modified Bessel function I0, by its series.</summary>
    private static double Bessel(double x)
    {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-17 * sum; k++)
        {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
