using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Modular.Plugins.Senses;

/// <summary>
/// The delays of one branch of all amplifiers. Without offsets all amplifiers are alike, and one chunk of them is kept.
/// </summary>
internal sealed class BranchDelays
{
    private readonly float[] slopes; // s per ohm
    private readonly float[] on; // ohm
    private readonly bool alike;

    /// <param name="race">The circuit at its operating point, which all amplifiers share.</param>
    /// <param name="offsets">The threshold offset of each amplifier, volts [amplifiers]; null if all are 0.</param>
    /// <param name="share">The share of an offset that this branch takes: 0.5 or -0.5.</param>
    public BranchDelays(BranchRace race, double[]? offsets, double share)
    {
        alike = offsets is null;
        offsets ??= new double[BranchPairs.Chunk];
        slopes = new float[offsets.Length];
        on = new float[offsets.Length];
        for (int i = 0; i < offsets.Length; i++)
        {
            Branch branch = race.Branch(share * offsets[i]);
            slopes[i] = (float)branch.Slope;
            on[i] = (float)branch.On;
        }
    }

    /// <summary>
    /// The discharge times of the amplifiers first, first + 1, ...: Slope (1 / G + On). Every vector width gives the
    /// same bits.
    /// </summary>
    /// <param name="first">The index of the first amplifier.</param>
    /// <param name="conductances">The conductance G of each amplifier's device, siemens [n].</param>
    /// <param name="times">Filled with the discharge times, s [n].</param>
    public void Times(int first, ReadOnlySpan<float> conductances, Span<float> times)
    {
        int start = alike ? 0 : first;
        int i = 0;
        for (; i + 8 <= times.Length; i += 8)
        {
            Vector256<float> conductance = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(conductances), (nuint)i);
            Vector256<float> onResistance = Vector256.LoadUnsafe(ref on[start + i]);
            Vector256<float> slope = Vector256.LoadUnsafe(ref slopes[start + i]);
            Vector256<float> resistance = Vector256<float>.One / conductance + onResistance;
            (slope * resistance).StoreUnsafe(ref times[i]);
        }
        for (; i < times.Length; i++)
            times[i] = slopes[start + i] * (1 / conductances[i] + on[start + i]);
    }
}
