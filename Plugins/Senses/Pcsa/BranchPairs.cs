using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>The two branches of each amplifier as they were made, and the times in which they discharge.</summary>
internal sealed class BranchPairs
{
    /// <summary>Amplifiers that are read at a time; a multiple of 8.</summary>
    public const int Chunk = 512;

    private readonly BranchDelays[] lanes;
    private readonly Dial jitter;
    private readonly double sigma;

    /// <param name="amplifiers">How many.</param>
    /// <param name="race">What all share.</param>
    /// <param name="mismatch">What they do not.</param>
    /// <param name="conditions">Dials, and the coins.</param>
    public BranchPairs(int amplifiers, BranchRace race, Mismatch mismatch, Conditions conditions)
    {
        Coins = Amplifiers.Coins(amplifiers, conditions);
        double[]? offsets = Amplifiers.Spread(amplifiers, mismatch.OffsetSigma, conditions["offset"]);
        lanes = [new BranchDelays(race, offsets, 0.5), new BranchDelays(race, offsets, -0.5)];
        jitter = conditions["jitter"];
        sigma = jitter.Strength * mismatch.JitterSigma;
    }

    /// <summary>How an amplifier reads a tie, one bit each, eight to a byte.</summary>
    public byte[] Coins { get; }

    /// <summary>Times of one branch of consecutive amplifiers, s.</summary>
    /// <param name="branch">0 or 1.</param>
    /// <param name="at">Which read, from 0, and the first amplifier; the branches draw apart.</param>
    /// <param name="conductances">Siemens.</param>
    /// <param name="times">One an amplifier.</param>
    public void Times(int branch, (long Read, int First) at, ReadOnlySpan<float> conductances, Span<float> times)
    {
        lanes[branch].Times(at.First, conductances, times);
        if (sigma == 0)
            return;
        Span<double> normal = stackalloc double[times.Length];
        jitter.Random.Normal(2 * at.Read + branch, at.First, normal);
        for (int i = 0; i < times.Length; i++)
            times[i] *= (float)Math.Exp(sigma * normal[i]);
    }
}
