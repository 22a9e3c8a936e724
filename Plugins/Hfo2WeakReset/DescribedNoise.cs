using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// Telegraph noise and pink noise as the paper describes them: they are independent, and only pulses move them. Write n
/// takes draw 2n - 1 of the dials' streams, read n takes draw 2n.
/// </summary>
/// <param name="rtn">The random telegraph noise; null where its dial is at 0.</param>
/// <param name="pink">The pink noise of the paper's register; null where it is off.</param>
/// <param name="wide">The pink noise with a spectrum of 1/f; null where it is off.</param>
internal sealed class DescribedNoise(RandomTelegraphNoise? rtn, PinkNoise? pink, OneOverFNoise? wide) : INoise
{
    /// <inheritdoc />
    public bool Quiet => rtn is null && pink is null && wide is null;

    /// <inheritdoc />
    public void Advance(WriteChunk write, ReadOnlySpan<int> before, ReadOnlySpan<int> pulses)
    {
        if (Lanes.Most(pulses) == 0)
            return;
        rtn?.Advance(2 * write.Number - 1, write.First, pulses);
        pink?.Advance(2 * write.Number - 1, write.First, before, pulses);
        wide?.Advance(2 * write.Number - 1, write.First, pulses);
    }

    /// <inheritdoc />
    public void Clear(int first, ReadOnlySpan<int> pulses)
    {
        rtn?.Clear(first, pulses);
        pink?.Clear(first, pulses);
    }

    /// <inheritdoc />
    public void Observe(long read, int first, Span<float> x)
    {
        rtn?.Observe(2 * read, first, x);
        pink?.Observe(first, x);
        wide?.Observe(first, x);
    }

    /// <inheritdoc />
    public void KeepState(StateRecord record)
    {
        rtn?.KeepState(record);
        pink?.KeepState(record);
        wide?.KeepState(record);
    }
}
