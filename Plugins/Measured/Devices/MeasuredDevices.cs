using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>
/// The devices of an array as managed memory: how many pulses along which curve each stands, and what it conducts.
/// </summary>
internal sealed class MeasuredDevices
{
    /// <summary>Devices that are worked on at a time.</summary>
    public const int Chunk = 512;

    // So far a conductance may go, siemens (assumed): it keeps them normal float32 numbers at any strength.
    private const double Least = 1e-30;
    private const double Greatest = 1e10;

    private readonly MeasuredModel model;
    private readonly Aging? aging;
    private readonly CurvePositions? positions;
    private readonly float[] conductances;
    private readonly CycleVariation? cycles;
    private readonly Dial? programming;
    private readonly Dial? noise;

    public MeasuredDevices(int count, Conditions conditions, MeasuredModel model, Aging? aging)
    {
        this.model = model;
        this.aging = aging;
        if (model.TakesPulses)
            positions = new CurvePositions(
                count,
                (model.Lower?.Fabricate(count, conditions), model.Raise?.Fabricate(count, conditions)),
                model
            );
        conductances = new float[count];
        cycles = model.Cycle > 0 ? new CycleVariation(count, conditions[MeasuredImperfections.Cycle], model) : null;
        programming = model.Writes is null ? null : conditions[MeasuredImperfections.Programming];
        noise = model.ReadNoise.Value > 0 ? conditions[MeasuredImperfections.Read] : null;
        for (int first = 0; first < count; first += Chunk)
            Make(first, Math.Min(Chunk, count - first));
    }

    /// <summary>Those that were measured.</summary>
    public PulseSigns Signs =>
        (model.Lower is null ? 0 : PulseSigns.Lower) | (model.Raise is null ? 0 : PulseSigns.Raise);

    /// <summary>So many pulses for devices first, first + 1, ...; below 0 those that lower the conductance.</summary>
    public void Pulse(int first, ReadOnlySpan<sbyte> counts)
    {
        for (int i = 0; i < counts.Length; i++)
            if (counts[i] != 0)
                Settle(
                    first + i,
                    positions!.Pulse(first + i, counts[i]),
                    cycles?.Pulse(first + i, Math.Abs(counts[i])) ?? 0
                );
    }

    /// <summary>Writes devices first, first + 1, ... towards targets, siemens; NaN leaves one as it is.</summary>
    public void Write(long write, int first, ReadOnlySpan<float> targets)
    {
        if (!targets.ContainsAnyExcept(float.NaN))
            return;
        Span<double> cycle = stackalloc double[targets.Length];
        Span<double> miss = stackalloc double[targets.Length];
        cycles?.Draw(write, first, cycle);
        if (programming is { Strength: not 0 })
            programming.Random.Normal(write, first, miss);
        for (int i = 0; i < targets.Length; i++)
            if (!float.IsNaN(targets[i]))
                Write(first + i, targets[i], (cycle[i], miss[i]));
    }

    /// <summary>Observes devices first, first + 1, ..., siemens.</summary>
    public void Read(long read, int first, Span<float> seen)
    {
        conductances.AsSpan(first, seen.Length).CopyTo(seen);
        if (aging is not null)
            for (int i = 0; i < seen.Length; i++)
                seen[i] = Held(seen[i] * aging.Share(first + i));
        if (noise is null or { Strength: 0 })
            return;
        Span<double> normal = stackalloc double[seen.Length];
        noise.Random.Normal(read, first, normal);
        for (int i = 0; i < seen.Length; i++)
            seen[i] = Held(seen[i] * Math.Exp(noise.Strength * model.ReadNoise.Value * normal[i]));
    }

    private void Make(int first, int count)
    {
        Span<double> shares = stackalloc double[count];
        cycles?.Draw(0, first, shares);
        for (int i = 0; i < count; i++)
            Settle(first + i, positions?.Conductance(first + i) ?? model.Low, cycles?.Write(first + i, shares[i]) ?? 0);
    }

    private void Write(int device, float target, (double Share, double Miss) drawn)
    {
        double conductance = positions?.Write(device, target) ?? Math.Clamp(target, model.Low, model.High);
        double off = cycles?.Write(device, drawn.Share) ?? 0;
        Settle(
            device,
            conductance,
            programming is null ? off : programming.Strength * model.Writes!.Miss(conductance, drawn.Miss)
        );
    }

    private void Settle(int device, double conductance, double off)
    {
        conductances[device] = Held(off == 0 ? conductance : conductance * Math.Exp(off));
        aging?.Write(device);
    }

    private static float Held(double conductance) => (float)Math.Clamp(conductance, Least, Greatest);
}
