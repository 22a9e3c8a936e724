using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// The standard normal numbers of the cycles of one state. They are independent, or correlate over the writes of a
/// device to this state: x = r x' + sqrt(1 - r^2) y, x' the number of the write before, y a new one, r = exp(-1 /
/// length). The law of each number is the same either way.
/// </summary>
internal sealed class CycleDraws : IResumable
{
    private readonly Dial dial;
    private readonly double correlation;
    private readonly float[]? last; // the number of each device's last write to this state; NaN before the first
    private readonly float[]? next; // the number of a write under way

    /// <param name="dial">The dial of the spread between the cycles of a device.</param>
    /// <param name="count">The number of devices in the array.</param>
    /// <param name="length">The cycles over which the numbers correlate; 0 for independent ones.</param>
    public CycleDraws(Dial dial, int count, double length)
    {
        this.dial = dial;
        if (length == 0 || dial.Strength == 0)
            return;
        correlation = Math.Exp(-1 / length);
        last = new float[count];
        next = new float[count];
        Array.Fill(last, float.NaN);
    }

    /// <summary>Fills the numbers of devices first, first + 1, ... at a write, times weight and strength.</summary>
    public void Fill(long write, int first, double weight, Span<double> z)
    {
        if (dial.Strength == 0)
        {
            z.Clear();
            return;
        }
        dial.Random.Normal(write, first, z);
        if (last is not null)
            Correlate(first, z);
        for (int i = 0; i < z.Length; i++)
            z[i] *= dial.Strength * weight;
    }

    /// <summary>Says that a device was really written with its number of the last fill.</summary>
    public void Keep(int device)
    {
        if (last is not null)
            last[device] = next![device];
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => record.Keep("last numbers", last.AsSpan());

    private void Correlate(int first, Span<double> z)
    {
        double fresh = Math.Sqrt(1 - correlation * correlation);
        for (int i = 0; i < z.Length; i++)
        {
            float before = last![first + i];
            if (!float.IsNaN(before))
                z[i] = correlation * before + fresh * z[i];
            next![first + i] = (float)z[i];
        }
    }
}
