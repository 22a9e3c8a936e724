using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>The two branches of each fabricated amplifier, and the times in which they discharge.</summary>
internal sealed class BranchPairs
{
    /// <summary>The greatest number of amplifiers that one call reads; a multiple of 8.</summary>
    public const int Chunk = 512;

    private readonly BranchDelays[] branches;
    private readonly Dial jitter;
    private readonly double jitterSigma;

    /// <param name="amplifiers">The number of amplifiers.</param>
    /// <param name="race">The circuit at its operating point, which all amplifiers share.</param>
    /// <param name="mismatch">The differences between and within amplifiers.</param>
    /// <param name="conditions">The dials, and the draws that decide ties.</param>
    public BranchPairs(int amplifiers, BranchRace race, Mismatch mismatch, Conditions conditions)
    {
        Coins = Amplifiers.Coins(amplifiers, conditions);
        double[]? offsets = Amplifiers.Spread(amplifiers, mismatch.OffsetSigma, conditions["offset"]);
        branches = [new BranchDelays(race, offsets, 0.5), new BranchDelays(race, offsets, -0.5)];
        jitter = conditions["jitter"];
        jitterSigma = jitter.Strength * mismatch.JitterSigma;
    }

    /// <summary>How each amplifier reads a tie, one bit each, eight to a byte.</summary>
    public byte[] Coins { get; }

    /// <summary>The discharge times of one branch of the amplifiers first, first + 1, ...</summary>
    /// <param name="branch">The branch, 0 or 1. Each branch has its own jitter.</param>
    /// <param name="read">The number of the read, from 0.</param>
    /// <param name="first">The index of the first amplifier.</param>
    /// <param name="conductances">The conductance of each amplifier's device, siemens [n].</param>
    /// <param name="times">Filled with the discharge times, s [n].</param>
    public void Times(int branch, long read, int first, ReadOnlySpan<float> conductances, Span<float> times)
    {
        branches[branch].Times(first, conductances, times);
        if (jitterSigma == 0)
            return;
        Span<double> normal = stackalloc double[times.Length];
        jitter.Random.Normal(2 * read + branch, first, normal);
        for (int i = 0; i < times.Length; i++)
            times[i] *= (float)Math.Exp(jitterSigma * normal[i]);
    }
}
