using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>
/// The devices of an array in managed memory: their positions on their curves, and their conductances with noise.
/// </summary>
internal sealed class MeasuredDevices : IResumable
{
    /// <summary>The greatest number of devices that one call may touch.</summary>
    public const int Chunk = 512;

    // Bounds of a conductance, siemens (assumed): they keep it a normal float32 number at any strength.
    private const double LeastConductance = 1e-30;
    private const double GreatestConductance = 1e10;

    private readonly MeasuredModel model;
    private readonly Aging? aging;
    private readonly IPositions? positions;
    private readonly float[] conductances; // siemens [devices]
    private readonly CycleVariation? cycles;
    private readonly Dial? programming;
    private readonly Dial? noise;

    /// <param name="count">The number of devices in the array.</param>
    /// <param name="conditions">The dials and the seed.</param>
    /// <param name="model">The model of the measured devices.</param>
    /// <param name="aging">The drift of the devices; null if none was measured.</param>
    public MeasuredDevices(int count, Conditions conditions, MeasuredModel model, Aging? aging)
    {
        this.model = model;
        this.aging = aging;
        positions = FabricatePositions(count, conditions, model);
        conductances = new float[count];
        if (model.CycleSigma > 0)
            cycles = new CycleVariation(count, conditions[MeasuredImperfections.Cycle], model.CycleResiduals);
        if (model.Writes is not null)
            programming = conditions[MeasuredImperfections.Programming];
        if (model.ReadNoise.Value > 0)
            noise = conditions[MeasuredImperfections.Read];
        for (int first = 0; first < count; first += Chunk)
            StartDevices(first, Math.Min(Chunk, count - first));
    }

    /// <summary>The pulse directions that were measured.</summary>
    public PulseSigns Signs
    {
        get
        {
            PulseSigns signs = PulseSigns.None;
            if (model.Lowering is not null)
                signs |= PulseSigns.Lower;
            if (model.Raising is not null)
                signs |= PulseSigns.Raise;
            return signs;
        }
    }

    /// <summary>Gives pulses to the devices first, first + 1, ...; negative counts lower the conductance.</summary>
    public void Pulse(int first, ReadOnlySpan<sbyte> counts)
    {
        for (int i = 0; i < counts.Length; i++)
            if (counts[i] != 0)
                Move(first + i, counts[i]);
    }

    /// <summary>Moves the devices first, first + 1, ... by numbers of pulses that need not be whole.</summary>
    public void Move(int first, ReadOnlySpan<float> amounts)
    {
        for (int i = 0; i < amounts.Length; i++)
            if (amounts[i] != 0)
                Move(first + i, amounts[i]);
    }

    /// <summary>Writes the devices first, first + 1, ... towards their targets.</summary>
    /// <param name="write">The number of the write, from 1.</param>
    /// <param name="first">The index of the first device.</param>
    /// <param name="targets">The target conductances, siemens; NaN leaves a device as it is.</param>
    public void Write(long write, int first, ReadOnlySpan<float> targets)
    {
        if (!targets.ContainsAnyExcept(float.NaN))
            return;
        Span<double> cycleShares = stackalloc double[targets.Length];
        Span<double> normal = stackalloc double[targets.Length];
        cycles?.Draw(write, first, cycleShares);
        if (programming is { Strength: not 0 })
            programming.Random.Normal(write, first, normal);
        for (int i = 0; i < targets.Length; i++)
            if (!float.IsNaN(targets[i]))
                WriteDevice(first + i, targets[i], cycleShares[i], normal[i]);
    }

    /// <summary>Reads the devices first, first + 1, ... with drift and read noise.</summary>
    /// <param name="read">The number of the read, from 1.</param>
    /// <param name="first">The index of the first device.</param>
    /// <param name="readings">Filled with the observed conductances, siemens.</param>
    public void Read(long read, int first, Span<float> readings)
    {
        conductances.AsSpan(first, readings.Length).CopyTo(readings);
        if (aging is not null)
            for (int i = 0; i < readings.Length; i++)
                readings[i] = Bounded(readings[i] * aging.Share(first + i));
        if (noise is null or { Strength: 0 })
            return;
        Span<double> normal = stackalloc double[readings.Length];
        noise.Random.Normal(read, first, normal);
        for (int i = 0; i < readings.Length; i++)
        {
            double factor = Math.Exp(noise.Strength * model.ReadNoise.Value * normal[i]);
            readings[i] = Bounded(readings[i] * factor);
        }
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        record.Keep("conductances", conductances.AsSpan());
        positions?.KeepState(record);
        cycles?.KeepState(record);
        aging?.KeepState(record);
    }

    private void Move(int device, double amount)
    {
        double conductance = positions!.Pulse(device, amount);
        double deviation = cycles?.Pulse(device, Math.Abs(amount)) ?? 0;
        Settle(device, conductance, deviation);
    }

    private static IPositions? FabricatePositions(int count, Conditions conditions, MeasuredModel model)
    {
        IResponse? lowering = model.Lowering?.Fabricate(count, conditions);
        IResponse? raising = model.Raising?.Fabricate(count, conditions);
        if (lowering is not null && raising is not null)
            return new TwoWayPositions(
                count,
                new MeasuredBranch(lowering, model.Lowering!.LastPulse),
                new MeasuredBranch(raising, model.Raising!.LastPulse),
                model.Range
            );
        if (lowering is null && raising is null)
            return null;
        return new OneWayPositions(count, (lowering ?? raising)!, model);
    }

    private void StartDevices(int first, int count)
    {
        Span<double> cycleShares = stackalloc double[count];
        cycles?.Draw(0, first, cycleShares);
        for (int i = 0; i < count; i++)
        {
            int device = first + i;
            double conductance = positions?.Conductance(device) ?? model.Range.Min;
            double deviation = cycles?.Write(device, cycleShares[i]) ?? 0;
            Settle(device, conductance, deviation);
        }
    }

    private void WriteDevice(int device, float target, double cycleShare, double normal)
    {
        double conductance = positions?.Write(device, target) ?? Math.Clamp(target, model.Range.Min, model.Range.Max);
        double deviation = cycles?.Write(device, cycleShare) ?? 0;
        if (programming is not null)
            deviation = programming.Strength * model.Writes!.Miss(conductance, normal);
        Settle(device, conductance, deviation);
    }

    /// <summary>Leaves a device at a conductance, siemens, times exp(deviation), and starts its drift again.</summary>
    private void Settle(int device, double conductance, double deviation)
    {
        if (deviation != 0)
            conductance *= Math.Exp(deviation);
        conductances[device] = Bounded(conductance);
        aging?.Write(device, conductances[device]);
    }

    private static float Bounded(double conductance) =>
        (float)Math.Clamp(conductance, LeastConductance, GreatestConductance);
}
