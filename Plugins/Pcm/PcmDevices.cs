using Modular.Contracts;

namespace Modular.Plugins.Pcm;

/// <summary>
/// The devices of an array as managed memory. The device's number in the drift's spread is draw 0 of its stream.
/// </summary>
internal sealed class PcmDevices
{
    /// <summary>Devices that are worked on at a time.</summary>
    public const int Chunk = 512;

    private readonly PcmLaw law;
    private readonly ConductanceRange range;
    private readonly double gMax;
    private readonly double drift;
    private readonly double driftSpread;
    private readonly Dial programming;
    private readonly Dial noise;
    private readonly float[] targets;
    private readonly float[] conductances;
    private readonly double[] normals;
    private readonly double[] written;
    private double now;

    public PcmDevices(int count, Conditions conditions, PcmLaw law, ConductanceRange range)
    {
        this.law = law;
        this.range = range;
        gMax = range.Max;
        programming = conditions["programming"];
        noise = conditions["read-noise"];
        drift = conditions["drift"].Strength;
        driftSpread = conditions["drift-spread"].Strength;
        targets = new float[count];
        conductances = new float[count];
        written = new double[count];
        normals = driftSpread == 0 ? [] : new double[count];
        conditions["drift-spread"].Random.Normal(0, 0, normals);
        Span<float> least = stackalloc float[Chunk];
        least.Fill((float)range.Min);
        for (int first = 0; first < count; first += Chunk)
            Write(0, first, least[..Math.Min(Chunk, count - first)]);
    }

    /// <summary>Lets so many seconds pass.</summary>
    public void Age(double seconds) => now += seconds;

    /// <summary>Writes devices first, first + 1, ... towards targets, siemens; NaN leaves one as it is.</summary>
    public void Write(long write, int first, ReadOnlySpan<float> asked)
    {
        Span<double> normal = stackalloc double[asked.Length];
        normal.Clear();
        if (programming.Strength != 0)
            programming.Random.Normal(write, first, normal);
        for (int i = 0; i < asked.Length; i++)
            if (!float.IsNaN(asked[i]))
                Settle(
                    first + i,
                    Math.Clamp(asked[i], (float)range.Min, (float)gMax),
                    programming.Strength * normal[i]
                );
    }

    /// <summary>Observes devices first, first + 1, ..., siemens.</summary>
    public void Read(long read, int first, Span<float> seen)
    {
        Span<double> normal = stackalloc double[seen.Length];
        normal.Clear();
        if (noise.Strength != 0)
            noise.Random.Normal(read, first, normal);
        for (int i = 0; i < seen.Length; i++)
            seen[i] = (float)Observed(first + i, noise.Strength * normal[i]);
    }

    private void Settle(int device, float target, double normal)
    {
        targets[device] = target;
        conductances[device] = (float)Math.Max(target + law.ProgrammingShare(target / gMax) * gMax * normal, 0);
        written[device] = now;
    }

    private double Observed(int device, double normal)
    {
        double seconds = now - written[device];
        double g = conductances[device];
        double share = normal == 0 ? 0 : law.ReadShare(g / gMax, seconds) * normal;
        return Math.Max(g * Drifted(device, seconds) * (1 + share), 0);
    }

    /// <summary>((t + t0) / t0)^-nu; nu follows from the target (aihwkit).</summary>
    private double Drifted(int device, double seconds)
    {
        if (seconds == 0 || (drift == 0 && driftSpread == 0))
            return 1;
        double x = targets[device] / gMax;
        double own = normals.Length == 0 ? 0 : driftSpread * law.DriftSpread(x) * normals[device];
        return Math.Pow(1 + seconds / law.T0, -Math.Abs(drift * law.Drift(x) + own));
    }
}
