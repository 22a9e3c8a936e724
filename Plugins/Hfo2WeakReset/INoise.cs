namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>What an array's devices add to ln(R) beside the mean law.</summary>
internal interface INoise
{
    /// <summary>Whether there is none, now and after any pulses.</summary>
    bool Quiet { get; }

    /// <summary>Pulses the devices of a write by so many each, that had so many before since their SET.</summary>
    void Advance(WriteChunk write, ReadOnlySpan<int> before, ReadOnlySpan<int> pulses);

    /// <summary>
    /// Clears the registers of devices first, first + 1, ..., as a SET does, where pulses is not negative.
    /// </summary>
    void Clear(int first, ReadOnlySpan<int> pulses);

    /// <summary>
    /// Takes the noise off x = ln(G / G0) of devices first, first + 1, ... at the observation with this number.
    /// </summary>
    void Observe(long read, int first, Span<float> x);
}
