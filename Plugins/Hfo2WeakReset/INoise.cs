using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>The noises that the devices of an array add to ln(R) beside the mean law.</summary>
internal interface INoise : IResumable
{
    /// <summary>Whether there is no noise, now and after any pulses.</summary>
    bool Quiet { get; }

    /// <summary>Moves the noises of the devices of a write on by their pulses.</summary>
    /// <param name="write">The write, and the first device of this chunk.</param>
    /// <param name="before">The pulses that each device has had since its SET.</param>
    /// <param name="pulses">The pulses that each device gets in this write.</param>
    void Advance(WriteChunk write, ReadOnlySpan<int> before, ReadOnlySpan<int> pulses);

    /// <summary>
    /// Clears the registers of devices first, first + 1, ..., as a SET does, where pulses is not negative.
    /// </summary>
    void Clear(int first, ReadOnlySpan<int> pulses);

    /// <summary>
    /// Subtracts the noise from x = ln(G / G0) of devices first, first + 1, ... at the read with this number.
    /// </summary>
    void Observe(long read, int first, Span<float> x);
}
