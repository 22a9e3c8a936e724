using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>
/// How far devices stand off their curves, ln(G): normal, of the residuals' standard deviation; n pulses keep exp(-n / length) of it and draw the rest anew, a write draws all of it.
/// </summary>
internal sealed class Cycles
{
    private readonly double sigma, length;
    private readonly RandomStream random;
    private readonly float[] off;

    public Cycles(int count, Dial dial, MeasuredModel model)
    {
        (sigma, length, random) = (dial.Strength * model.Cycle, model.CycleLength, dial.Random);
        off = sigma == 0 ? [] : new float[count];
    }

    /// <summary>Standard normal numbers for devices first, first + 1, ...; 0 where the dial is.</summary>
    public void Draw(long write, int first, Span<double> normal)
    {
        normal.Clear();
        if (sigma != 0) random.Normal(write, first, normal);
    }

    /// <summary>Where a device stands after a write.</summary>
    public double Write(int device, double normal) => sigma == 0 ? 0 : off[device] = (float)(sigma * normal);

    /// <summary>Where it stands after pulses.</summary>
    public double Pulse(int device, int pulses, double normal)
    {
        if (sigma == 0) return 0;
        double kept = length == 0 ? 0 : Math.Exp(-pulses / length);
        return off[device] = (float)(kept * off[device] + Math.Sqrt(1 - kept * kept) * sigma * normal);
    }
}
