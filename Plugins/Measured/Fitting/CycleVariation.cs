using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>
/// The cycle-to-cycle variation: how far pulses leave each device off its curve, ln(G). Each device repeats the
/// sequence of residuals of one measured device, drawn at random, and each write lets it go on from a random place of
/// the sequence (a bootstrap of whole sequences). This keeps the distribution of the residuals, their correlation from
/// pulse to pulse, and their differences between devices.
/// </summary>
internal sealed class CycleVariation : IResumable
{
    private const long DrawOfDevice = long.MaxValue; // a number that no write has

    private readonly double strength;
    private readonly RandomStream random;
    private readonly IReadOnlyList<Residuals> measured;
    private readonly int[] chosen; // the measured device that each device repeats [devices]
    private readonly float[] pulses; // since the first state of the sequence [devices]

    /// <param name="count">The number of devices in the array.</param>
    /// <param name="dial">The dial of the imperfection.</param>
    /// <param name="measured">The residuals of the measured devices, ln(G).</param>
    public CycleVariation(int count, Dial dial, IReadOnlyList<Residuals> measured)
    {
        strength = dial.Strength;
        random = dial.Random;
        this.measured = measured;
        int varying = IsOff ? 0 : count;
        chosen = new int[varying];
        pulses = new float[varying];
        double[] uniform = new double[varying];
        random.Uniform(DrawOfDevice, 0, uniform);
        for (int i = 0; i < varying; i++)
            chosen[i] = (int)(uniform[i] * measured.Count);
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => record.Keep("pulses of variation", pulses.AsSpan());

    private bool IsOff => strength == 0;

    /// <summary>
    /// Draws where in their sequences the devices first, first + 1, ... go on after a write, as shares of the period; 0
    /// if the dial is off.
    /// </summary>
    public void Draw(long write, int first, Span<double> shares)
    {
        shares.Clear();
        if (!IsOff)
            random.Uniform(write, first, shares);
    }

    /// <summary>The deviation of a device from its curve after a write, ln(G).</summary>
    /// <param name="device">The index of the device.</param>
    /// <param name="share">The drawn place in the sequence, as a share of its period.</param>
    public double Write(int device, double share)
    {
        if (IsOff)
            return 0;
        Residuals sequence = measured[chosen[device]];
        pulses[device] = (float)(share * sequence.Period);
        return strength * sequence.After(pulses[device]);
    }

    /// <summary>The deviation of a device from its curve after a number of pulses, ln(G).</summary>
    public double Pulse(int device, double amount)
    {
        if (IsOff)
            return 0;
        pulses[device] = (float)Math.Min(pulses[device] + amount, DeviceParameters.Never);
        Residuals sequence = measured[chosen[device]];
        return strength * sequence.After(pulses[device]);
    }
}
