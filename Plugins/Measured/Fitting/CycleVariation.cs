using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>
/// How far devices stand off their curves, ln(G): each as one of the measured devices did, drawn at random, from a
/// random one of its pulses on after every write (a bootstrap of whole sequences). So any law of the residuals is kept:
/// how they go together from pulse to pulse, how they are distributed, how devices differ in them.
/// </summary>
internal sealed class CycleVariation
{
    private const long WhichDevice = long.MaxValue; // a draw that no write has

    private readonly double strength;
    private readonly RandomStream random;
    private readonly IReadOnlyList<Residuals> measured;
    private readonly int[] chosen;
    private readonly float[] pulses;

    public CycleVariation(int count, Dial dial, MeasuredModel model)
    {
        strength = dial.Strength;
        random = dial.Random;
        measured = model.Scattered;
        (chosen, pulses) = strength == 0 ? ([], []) : (new int[count], new float[count]);
        double[] uniform = new double[chosen.Length];
        random.Uniform(WhichDevice, 0, uniform);
        for (int i = 0; i < chosen.Length; i++)
            chosen[i] = (int)(uniform[i] * measured.Count);
    }

    private bool Off => strength == 0;

    /// <summary>
    /// Where devices first, first + 1, ... go on from after a write, as shares of a round; 0 where the dial is.
    /// </summary>
    public void Draw(long write, int first, Span<double> shares)
    {
        shares.Clear();
        if (!Off)
            random.Uniform(write, first, shares);
    }

    /// <summary>Where a device stands after a write.</summary>
    public double Write(int device, double share)
    {
        if (Off)
            return 0;
        Residuals own = measured[chosen[device]];
        pulses[device] = (float)(share * own.Round);
        return strength * own.After(pulses[device]);
    }

    /// <summary>Where it stands after pulses.</summary>
    public double Pulse(int device, int count)
    {
        if (Off)
            return 0;
        pulses[device] = (float)Math.Min(pulses[device] + count, DeviceParameters.Never);
        return strength * measured[chosen[device]].After(pulses[device]);
    }
}
