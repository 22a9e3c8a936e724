namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The noises as the paper and the comments of its code describe them: independent, and moved by pulses only. Writes
/// use odd draws, reads even ones.
/// </summary>
/// <param name="rtn">Null where its dial is at 0.</param>
/// <param name="pink">Null where its dial is at 0.</param>
internal sealed class DescribedNoise(RandomTelegraphNoise? rtn, PinkNoise? pink) : INoise
{
    /// <inheritdoc />
    public bool Quiet => rtn is null && pink is null;

    /// <inheritdoc />
    public void Advance(WriteChunk write, ReadOnlySpan<int> before, ReadOnlySpan<int> pulses)
    {
        if (Lanes.Most(pulses) == 0)
            return;
        rtn?.Advance(2 * write.Number - 1, write.First, pulses);
        pink?.Advance(2 * write.Number - 1, write.First, before, pulses);
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
    }
}
