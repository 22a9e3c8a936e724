using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Modular.Plugins.Senses;

/// <summary>One branch of all amplifiers; without offsets all are alike, and one chunk of them is kept.</summary>
internal sealed class BranchDelays
{
    private readonly float[] slopes;
    private readonly float[] on;
    private readonly bool alike;

    /// <param name="race">What all share.</param>
    /// <param name="offsets">Volts [amplifiers], or null.</param>
    /// <param name="share">Which part of an offset this branch takes.</param>
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
    /// Slope (1 / G + On) of the amplifiers first, first + 1, ..., s; every width gives the same bits.
    /// </summary>
    public void Times(int first, ReadOnlySpan<float> conductances, Span<float> times)
    {
        int i = 0;
        int own = alike ? 0 : first;
        for (; i + 8 <= times.Length; i += 8)
        {
            Vector256<float> conductance = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(conductances), (nuint)i);
            Vector256<float> resistance = Vector256<float>.One / conductance + Vector256.LoadUnsafe(ref on[own + i]);
            (Vector256.LoadUnsafe(ref slopes[own + i]) * resistance).StoreUnsafe(ref times[i]);
        }
        for (; i < times.Length; i++)
            times[i] = slopes[own + i] * (1 / conductances[i] + on[own + i]);
    }
}
