using Modular.Contracts;

namespace Modular.Devices;

/// <summary>
/// Devices that every pulse moves by a step of its own: the law says how far, and each pulse varies. All start at
/// weight 0. Pulse k of a call takes number 128 device + k of the draw that the call numbers. A part of a pulse comes
/// after the whole ones.
/// </summary>
/// <typeparam name="TLaw">What a pulse does; a struct.</typeparam>
public sealed class SteppedDevices<TLaw> : IGradedDevices, IResumable
    where TLaw : struct, IStepLaw
{
    private const int GreatestCount = 127;

    private readonly TLaw law;
    private readonly WeightScale scale;
    private readonly Dial cycles;
    private readonly double sigma;
    private readonly double[] weights;

    /// <summary>So many devices at weight 0.</summary>
    /// <param name="count">The number of devices in the array.</param>
    /// <param name="law">The law of one pulse on one device.</param>
    /// <param name="scale">Converts weights of the law to siemens.</param>
    /// <param name="cycles">The dial of the variation from pulse to pulse.</param>
    /// <param name="sigma">Standard deviation of a pulse at strength 1, in the unit of the law's noise.</param>
    public SteppedDevices(int count, TLaw law, WeightScale scale, Dial cycles, double sigma)
    {
        this.law = law;
        this.scale = scale;
        this.cycles = cycles;
        this.sigma = cycles.Strength * sigma;
        weights = new double[count];
    }

    /// <inheritdoc/>
    public PulseSigns Signs => PulseSigns.Raise | PulseSigns.Lower;

    /// <summary>The weights of all devices, for what changes them besides pulses.</summary>
    public Span<double> Weights => weights;

    /// <summary>Writes devices to their targets, siemens, as far as their bounds let them.</summary>
    public void Write(in DrawNumbers now, int first, ReadOnlySpan<float> targets)
    {
        for (int i = 0; i < targets.Length; i++)
            if (!float.IsNaN(targets[i]))
                weights[first + i] = law.Bound(first + i, scale.Weight(targets[i]));
    }

    /// <inheritdoc/>
    public void Pulse(in DrawNumbers now, int first, ReadOnlySpan<sbyte> counts) => Pulse(now.Pulses, first, counts);

    /// <summary>Pulses devices first, first + 1, ... by numbers of this draw.</summary>
    /// <param name="draw">The number of the draw.</param>
    /// <param name="first">Position of the first device.</param>
    /// <param name="counts">Pulses of each device, -127 to 127.</param>
    public void Pulse(long draw, int first, ReadOnlySpan<sbyte> counts)
    {
        if (!counts.ContainsAnyExcept((sbyte)0))
            return;
        Span<double> normals = stackalloc double[GreatestCount];
        normals.Clear();
        for (int i = 0; i < counts.Length; i++)
            if (counts[i] != 0)
                weights[first + i] = WeightAfter(draw, first + i, counts[i], normals);
    }

    /// <inheritdoc/>
    public void Move(in DrawNumbers now, int first, ReadOnlySpan<float> amounts) => Move(now.Pulses, first, amounts);

    /// <summary>Moves devices first, first + 1, ... by numbers of this draw.</summary>
    /// <param name="draw">The number of the draw.</param>
    /// <param name="first">Position of the first device.</param>
    /// <param name="amounts">Pulses of each device, -127 to 127.</param>
    public void Move(long draw, int first, ReadOnlySpan<float> amounts)
    {
        if (!amounts.ContainsAnyExcept(0f))
            return;
        Span<double> normals = stackalloc double[GreatestCount];
        normals.Clear();
        for (int i = 0; i < amounts.Length; i++)
            if (amounts[i] != 0)
                weights[first + i] = WeightAfter(draw, first + i, amounts[i], normals);
    }

    /// <inheritdoc/>
    public void Read(in DrawNumbers now, int first, Span<float> conductances)
    {
        for (int i = 0; i < conductances.Length; i++)
            conductances[i] = (float)scale.Conductance(weights[first + i]);
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => record.Keep("weights", weights.AsSpan());

    private double WeightAfter(long draw, int device, double amount, Span<double> normals)
    {
        double size = Math.Abs(amount);
        int sign = Math.Sign(amount);
        int whole = (int)size;
        double part = size - whole;
        Span<double> own = normals[..(part > 0 ? whole + 1 : whole)];
        if (sigma != 0)
            cycles.Random.Normal(draw, (GreatestCount + 1L) * device, own);
        double weight = weights[device];
        foreach (double normal in own[..whole])
            weight = law.After(device, weight, sign, sigma * normal);
        if (part > 0)
            weight = law.After(device, weight, sign * part, sigma * own[whole] / Math.Sqrt(part));
        return weight;
    }
}
