namespace Modular.Plugins.Physionet.Signals;

/// <summary>Brings signals to mean 0, on a scale that the caller gives.</summary>
internal static class Standard
{
    /// <summary>Subtracts the mean of a signal and divides by a scale, in place.</summary>
    public static void SubtractMean(Span<float> signal, double scale)
    {
        double sum = 0;
        foreach (float value in signal)
            sum += value;
        double mean = sum / signal.Length;
        foreach (ref float value in signal)
            value = (float)((value - mean) / scale);
    }
}
