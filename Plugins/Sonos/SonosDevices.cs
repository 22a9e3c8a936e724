using Modular.Contracts;

namespace Modular.Plugins.Sonos;

/// <summary>
/// The devices of an array as managed memory. A write draws two numbers for a device, one for its programming and one
/// for its relaxation, so that its error at any age is one draw from its target and never a sum of totals. Below 0 A
/// there is no current; that is seen at a read and does not change what follows.
/// </summary>
internal sealed class SonosDevices
{
    /// <summary>Devices that are worked on at a time.</summary>
    public const int Chunk = 512;

    private readonly SonosOptions options;
    private readonly ConductanceRange range;
    private readonly Dial programming;
    private readonly Dial relaxation;
    private readonly Dial noise;
    private readonly float[] targets;
    private readonly float[] conductances;
    private readonly float[] relaxing;
    private readonly double[] written;
    private double now;

    public SonosDevices(int count, Conditions conditions, SonosOptions options, ConductanceRange range)
    {
        this.options = options;
        this.range = range;
        programming = conditions[SonosImperfections.Programming];
        relaxation = conditions[SonosImperfections.Relaxation];
        noise = conditions[SonosImperfections.ReadNoise];
        targets = new float[count];
        conductances = new float[count];
        relaxing = new float[count];
        written = new double[count];
        Span<float> least = stackalloc float[Chunk];
        least.Fill((float)range.Min);
        for (int first = 0; first < count; first += Chunk)
            Write(0, first, least[..Math.Min(Chunk, count - first)]);
    }

    /// <summary>Lets so many seconds pass, if the fits reach that far.</summary>
    public void Age(double seconds)
    {
        double later = now + seconds;
        double oldest = later - written.Min();
        if (oldest > 0 && options.IMax >= SonosLaws.AgingLimit)
            throw new InvalidDataException(
                $"memory 'sonos': i-max is {options.IMax} A; devices of {SonosLaws.AgingLimit} A and more were not measured over time. Lower it, or leave 'age' out."
            );
        if (oldest > SonosLaws.LastAge)
            throw new InvalidDataException(
                $"memory 'sonos': devices would be {oldest} s old; they were measured for {SonosLaws.LastAge} s. Use 'age: 5 days' or less."
            );
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
            conductances[first + i] = (float)(
                target + programming.Strength * InSiemens(SonosLaws.Error(InAmperes(target), 0)) * miss[i]
            );
        }
    }

    /// <summary>Observes devices first, first + 1, ..., siemens.</summary>
    public void Read(long read, int first, Span<float> seen)
    {
        Span<double> normal = stackalloc double[seen.Length];
        Draw(noise, read, first, normal);
        for (int i = 0; i < seen.Length; i++)
        {
            double g = Math.Max(Relaxed(first + i), 0);
            if (noise.Strength != 0)
                g += noise.Strength * InSiemens(SonosLaws.ReadNoise(InAmperes(g))) * normal[i];
            seen[i] = (float)Math.Max(g, 0);
        }
    }

    private double Relaxed(int device)
    {
        double seconds = now - written[device];
        if (relaxation.Strength == 0 || seconds == 0)
            return conductances[device];
        return conductances[device]
            + relaxation.Strength
                * InSiemens(SonosLaws.Relaxation(InAmperes(targets[device]), seconds))
                * relaxing[device];
    }

    private double InAmperes(double siemens) => siemens * options.ReadVoltage;

    private double InSiemens(double amperes) => amperes / options.ReadVoltage;

    private static void Draw(Dial dial, long draw, int first, Span<double> normal)
    {
        normal.Clear();
        if (dial.Strength != 0)
            dial.Random.Normal(draw, first, normal);
    }
}
