using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Fefet;

/// <summary>
/// The law of this memory: pulses walk along NeuroSim's curves (<see cref="PulseCurve"/>), and a read may take a low
/// share of the range for a high one or the other way round (<see cref="ReadBitFlips"/>).
/// </summary>
internal sealed class FefetDevices(CurveDevices curves, ReadBitFlips flips) : IGradedDevices, IResumable
{
    /// <inheritdoc/>
    public PulseSigns Signs => curves.Signs;

    /// <inheritdoc/>
    public void Write(in DrawNumbers now, int first, ReadOnlySpan<float> targets) => curves.Write(now, first, targets);

    /// <inheritdoc/>
    public void Pulse(in DrawNumbers now, int first, ReadOnlySpan<sbyte> counts) => curves.Pulse(now, first, counts);

    /// <inheritdoc/>
    public void Move(in DrawNumbers now, int first, ReadOnlySpan<float> amounts) => curves.Move(now, first, amounts);

    /// <inheritdoc/>
    public void Read(in DrawNumbers now, int first, Span<float> conductances)
    {
        Span<double> shares = stackalloc double[conductances.Length];
        curves.Shares.Slice(first, shares.Length).CopyTo(shares);
        flips.Apply(now.Reads, first, shares);
        for (int i = 0; i < shares.Length; i++)
            conductances[i] = (float)curves.Conductance(shares[i]);
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => curves.KeepState(record);
}
