using Modular.Contracts;

namespace Modular.Plugins.Fefet;

/// <summary>
/// The conductances of an array's devices, as shares of the range. The labels of devices are draws 0 and 1 of their
/// dial; calls of Pulse, and reads, are numbered from 1.
/// </summary>
internal sealed class FefetDevices
{
    private const int Chunk = 512;

    private readonly double cycle;
    private readonly ReadBitFlips flips;
    private readonly Dial cycles;
    private readonly ConductanceRange range;
    private readonly PulseCurve[] up;
    private readonly PulseCurve[] down;
    private readonly double[] shares;

    public FefetDevices(int count, FefetOptions options, ConductanceRange range, Conditions conditions)
    {
        this.range = range;
        shares = new double[count];
        flips = new ReadBitFlips(options, conditions);
        cycles = conditions["c2c"];
        cycle = cycles.Strength * FefetTable.Cycle;
        Dial curve = conditions["nonlinearity"];
        Dial spread = conditions["d2d-nonlinearity"];
        up = Curves(curve.Strength * FefetTable.LabelUp, options.LabelSpread, spread, 0);
        down = Curves(curve.Strength * FefetTable.LabelDown, options.LabelSpread, spread, 1);
        Array.Fill(shares, 0.5);
    }

    /// <summary>Writes all devices to targets, siemens; NaN leaves one as it is.</summary>
    public void Write(ReadOnlySpan<float> targets)
    {
        for (int i = 0; i < targets.Length; i++)
            if (!float.IsNaN(targets[i]))
                shares[i] = Math.Clamp((targets[i] - range.Min) / (range.Max - range.Min), 0, 1);
    }

    /// <summary>Pulses all devices.</summary>
    public void Pulse(long pulse, ReadOnlySpan<sbyte> counts)
    {
        Span<double> normals = stackalloc double[Chunk];
        normals.Clear();
        for (int first = 0; first < counts.Length; first += Chunk)
        {
            ReadOnlySpan<sbyte> part = counts.Slice(first, Math.Min(Chunk, counts.Length - first));
            if (!part.ContainsAnyExcept((sbyte)0))
                continue;
            if (cycle != 0)
                cycles.Random.Normal(pulse, first, normals[..part.Length]);
            for (int i = 0; i < part.Length; i++)
                if (part[i] != 0)
                    shares[first + i] = After(first + i, part[i], normals[i]);
        }
    }

    /// <summary>Observes all devices, siemens.</summary>
    public void Read(long read, Span<float> seen)
    {
        Span<double> chunk = stackalloc double[Chunk];
        for (int first = 0; first < seen.Length; first += Chunk)
        {
            Span<double> part = chunk[..Math.Min(Chunk, seen.Length - first)];
            shares.AsSpan(first, part.Length).CopyTo(part);
            flips.Apply(read, first, part);
            for (int i = 0; i < part.Length; i++)
                seen[first + i] = (float)(range.Min + part[i] * (range.Max - range.Min));
        }
    }

    /// <summary>
    /// Pulses walk along the curve of their sign from where it has the present conductance; their noise comes at once.
    /// </summary>
    private double After(int device, int count, double normal)
    {
        PulseCurve curve = SelectCurve(count > 0 ? up : down, device);
        double moved = curve.Share(Math.Clamp(curve.Pulses(shares[device]) + count / FefetTable.States, 0, 1));
        return Math.Clamp(moved + cycle * Math.Sqrt(Math.Abs(count)) * normal, 0, 1);
    }

    /// <summary>One curve for all where devices are alike.</summary>
    private PulseCurve[] Curves(double label, double sigma, Dial spread, long draw)
    {
        if (spread.Strength == 0)
            return [PulseCurve.OfLabel(label)];
        double[] normals = new double[shares.Length];
        spread.Random.Normal(draw, 0, normals);
        return Array.ConvertAll(normals, normal => PulseCurve.OfLabel(label + spread.Strength * sigma * normal));
    }

    private static PulseCurve SelectCurve(PulseCurve[] curves, int device) => curves[curves.Length == 1 ? 0 : device];
}
