using Modular.Contracts;

namespace Modular.Plugins.RramAnalog;

/// <summary>
/// The devices of an array as managed memory. A write draws two numbers for a device, one for its programming and one
/// for its relaxation, so that its error at any age is one draw from its target and never a sum of totals. Below 0 S a
/// device does not conduct; that is seen at a read and does not change what follows.
/// </summary>
internal sealed class RramDevices
{
    /// <summary>Devices that are worked on at a time.</summary>
    public const int Chunk = 512;

    private readonly RramLaw law;
    private readonly ConductanceRange range;
    private readonly Dial programming;
    private readonly Dial relaxation;
    private readonly Dial noise;
    private readonly float[] targets;
    private readonly float[] conductances;
    private readonly float[] relaxing;
    private readonly double[] written;
    private double now;

    public RramDevices(int count, Conditions conditions, RramLaw law, ConductanceRange range)
    {
        this.law = law;
        this.range = range;
        programming = conditions[RramImperfections.Programming];
        relaxation = law.Relaxation is null ? new Dial(0, default) : conditions[RramImperfections.Relaxation];
        noise = law.ReadNoise is null ? new Dial(0, default) : conditions[RramImperfections.ReadNoise];
        targets = new float[count];
        conductances = new float[count];
        relaxing = new float[count];
        written = new double[count];
        Span<float> least = stackalloc float[Chunk];
        least.Fill((float)range.Min);
        for (int first = 0; first < count; first += Chunk)
            Write(0, first, least[..Math.Min(Chunk, count - first)]);
    }

    /// <summary>Lets so many seconds pass, if the fit knows what becomes of each device.</summary>
    public void Age(double seconds)
    {
        double later = now + seconds;
        foreach (double age in written.Select(then => later - then).Distinct())
            if (law.Ages is { } ages && age > RramLaws.First && !ages.Contains(age))
                throw new InvalidDataException(Unknown(age, ages));
        now = later;
    }

    /// <summary>Writes devices first, first + 1, ... towards targets, siemens; NaN leaves one as it is.</summary>
    public void Write(long write, int first, ReadOnlySpan<float> asked)
    {
        Span<double> miss = stackalloc double[asked.Length];
        Span<double> drift = stackalloc double[asked.Length];
        Draw(programming, write, first, miss);
        Draw(relaxation, write, first, drift);
        for (int i = 0; i < asked.Length; i++)
        {
            if (float.IsNaN(asked[i]))
                continue;
            float target = Math.Clamp(asked[i], (float)range.Min, (float)range.Max);
            targets[first + i] = target;
            relaxing[first + i] = (float)drift[i];
            written[first + i] = now;
            conductances[first + i] = (float)(target + programming.Strength * law.Programming(target) * miss[i]);
        }
    }

    /// <summary>Observes devices first, first + 1, ..., siemens.</summary>
    public void Read(long read, int first, Span<float> seen)
    {
        Span<double> normal = stackalloc double[seen.Length];
        Draw(noise, read, first, normal);
        for (int i = 0; i < seen.Length; i++)
        {
            double seconds = Math.Max(now - written[first + i], RramLaws.First);
            double g = Relaxed(first + i, seconds);
            if (noise.Strength != 0)
                g += noise.Strength * law.ReadNoise!(g, seconds) * normal[i];
            seen[i] = (float)Math.Max(g, 0);
        }
    }

    private double Relaxed(int device, double seconds)
    {
        if (relaxation.Strength == 0)
            return conductances[device];
        (double mean, double sigma) = law.Relaxation!(targets[device], seconds);
        return conductances[device] + relaxation.Strength * (mean + sigma * relaxing[device]);
    }

    private static void Draw(Dial dial, long draw, int first, Span<double> normal)
    {
        normal.Clear();
        if (dial.Strength != 0)
            dial.Random.Normal(draw, first, normal);
    }

    private string Unknown(double age, IReadOnlyList<double> ages) =>
        $"memory 'rram-analog': devices would be {age} s old; fit '{law.Name}' knows them {string.Join(", ", ages)} s after the write, and nothing between. Use 'age: 1 day' or 'age: 2 days', or leave 'age' out for 1 s.";
}
