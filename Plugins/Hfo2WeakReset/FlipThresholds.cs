namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>Below which drawn word of 32 bits a trap flips in n pulses.</summary>
internal sealed class FlipThresholds
{
    private readonly uint[] fromHigh;
    private readonly uint[] fromLow;

    /// <summary>No event has more than so many pulses.</summary>
    public FlipThresholds(int greatestPulses)
    {
        fromHigh = Limits(RandomTelegraphNoise.ToLow, greatestPulses);
        fromLow = Limits(RandomTelegraphNoise.ToHigh, greatestPulses);
    }

    /// <summary>The highest that so many pulses have: a word at or above it flips no trap.</summary>
    public uint Highest(int pulses) => fromHigh[pulses];

    /// <summary>Whether a trap is high after so many pulses.</summary>
    public bool After(bool high, int pulses, uint word) => high ^ (word < (high ? fromHigh : fromLow)[pulses]);

    /// <summary>
    /// By pulses, 0 .. greatest: 2^32 times the probability of the flip that has this probability in one pulse.
    /// </summary>
    public static uint[] Limits(double once, int greatestPulses) =>
        [
            .. Enumerable
                .Range(0, greatestPulses + 1)
                .Select(n => (uint)Math.Round(4294967296.0 * RandomTelegraphNoise.FlipProbability(once, n))),
        ];
}
