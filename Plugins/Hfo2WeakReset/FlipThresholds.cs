namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The thresholds by which random words decide whether traps flip: after n pulses a trap flips where its word of 32
/// bits is below 2^32 times the probability of that flip.
/// </summary>
internal sealed class FlipThresholds
{
    private readonly uint[] fromHigh;
    private readonly uint[] fromLow;

    /// <summary>Tabulates the thresholds for 0 to so many pulses.</summary>
    public FlipThresholds(int greatestPulses)
    {
        fromHigh = Tabulate(RandomTelegraphNoise.ToLow, greatestPulses);
        fromLow = Tabulate(RandomTelegraphNoise.ToHigh, greatestPulses);
    }

    /// <summary>
    /// The higher of the two thresholds after so many pulses: a word at or above it flips no trap, in either state.
    /// </summary>
    public uint Highest(int pulses) => fromHigh[pulses];

    /// <summary>Whether a trap is high after so many pulses, from its state before and its random word.</summary>
    public bool After(bool high, int pulses, uint word)
    {
        uint[] thresholds = high ? fromHigh : fromLow;
        bool flips = word < thresholds[pulses];
        return high ^ flips;
    }

    /// <summary>Thresholds of one flip, by the number of pulses, [greatest + 1].</summary>
    /// <param name="once">The probability of this flip in one pulse.</param>
    /// <param name="greatestPulses">The greatest number of pulses of one event.</param>
    public static uint[] Tabulate(double once, int greatestPulses)
    {
        uint[] thresholds = new uint[greatestPulses + 1];
        for (int n = 0; n <= greatestPulses; n++)
            thresholds[n] = (uint)Math.Round(4294967296.0 * RandomTelegraphNoise.FlipProbability(once, n));
        return thresholds;
    }
}
