using Modular.Contracts;

namespace Modular.Devices;

/// <summary>
/// Devices that are written to any conductance of the range, and change from then on. A write draws one number for its
/// miss and one for the change, so that a device's error at any age is one draw from its target and never a sum. All
/// are written to the least conductance once when they are made: write 0.
/// </summary>
public sealed class WrittenDevices : IAgingDevices, IResumable, INormalDevices
{
    private readonly ConductanceRange range;
    private readonly WrittenDials dials;
    private readonly IWriteLaw law;
    private readonly float[] targets;
    private readonly float[] conductances;
    private readonly float[] relaxations;
    private readonly double[] written;
    private double time;

    /// <summary>So many devices, written to the least conductance.</summary>
    /// <param name="count">The number of devices in the array.</param>
    /// <param name="range">Siemens; targets beyond it are stopped at its ends.</param>
    /// <param name="law">What becomes of a conductance.</param>
    /// <param name="dials">Where the law's numbers are drawn.</param>
    public WrittenDevices(int count, ConductanceRange range, IWriteLaw law, WrittenDials dials)
    {
        this.range = range;
        this.law = law;
        this.dials = dials;
        targets = new float[count];
        conductances = new float[count];
        relaxations = dials.Relaxation.Strength == 0 ? [] : new float[count];
        written = new double[count];
        DeviceArray.WriteAll(this, count, range.Min);
    }

    /// <inheritdoc/>
    public void Write(in DrawNumbers now, int first, ReadOnlySpan<float> targets)
    {
        Span<double> misses = stackalloc double[targets.Length];
        Span<double> changes = stackalloc double[targets.Length];
        dials.Programming.FillNormals(now.Programs, first, misses);
        dials.Relaxation.FillNormals(now.Programs, first, changes);
        for (int i = 0; i < targets.Length; i++)
            if (!float.IsNaN(targets[i]))
                Settle(first + i, targets[i], misses[i], changes[i]);
    }

    /// <inheritdoc/>
    public void Read(in DrawNumbers now, int first, Span<float> conductances)
    {
        Span<double> normals = stackalloc double[conductances.Length];
        dials.ReadNoise.FillNormals(now.Reads, first, normals);
        for (int i = 0; i < conductances.Length; i++)
            conductances[i] = (float)law.Observed(Device(first + i), normals[i]);
    }

    /// <inheritdoc/>
    public bool AreNormal => law is INormalLaw;

    /// <inheritdoc/>
    public void Law(int first, Span<NormalRead> reads)
    {
        var normal = (INormalLaw)law;
        for (int i = 0; i < reads.Length; i++)
            reads[i] = normal.Read(Device(first + i));
    }

    /// <inheritdoc/>
    public void Age(in DrawNumbers now, double seconds)
    {
        double later = time + seconds;
        law.CheckAges(written.Select(then => later - then));
        time = later;
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        record.Keep("targets", targets.AsSpan());
        record.Keep("conductances", conductances.AsSpan());
        record.Keep("relaxations", relaxations.AsSpan());
        record.Keep("times of writes", written.AsSpan());
        record.Keep("time", ref time);
    }

    private void Settle(int device, float asked, double miss, double change)
    {
        float target = Math.Clamp(asked, (float)range.Min, (float)range.Max);
        targets[device] = target;
        conductances[device] = (float)law.Programmed(target, miss);
        written[device] = time;
        if (relaxations.Length > 0)
            relaxations[device] = (float)change;
    }

    private WrittenDevice Device(int position) =>
        new(
            position,
            targets[position],
            conductances[position],
            relaxations.Length == 0 ? 0 : relaxations[position],
            time - written[position]
        );
}
