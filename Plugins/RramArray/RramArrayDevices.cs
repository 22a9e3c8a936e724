using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.RramArray;

/// <summary>
/// Devices with a reference that is subtracted when they are read, and what their last write or pulse missed. Program
/// and Pulse are numbered together; all devices have been written to weight 0 when they are made.
/// </summary>
internal sealed class RramArrayDevices : IGradedDevices, IResumable
{
    private readonly RramCell[] cells;
    private readonly RramArrayLaw law;
    private readonly WeightScale scale;
    private readonly SteppedDevices<RramArrayLaw> steps;
    private readonly Dial noise;
    private readonly double missed;
    private readonly float[] misses;

    public RramArrayDevices(RramCell[] cells, RramPreset preset, WeightScale scale, Conditions conditions)
    {
        this.cells = cells;
        this.scale = scale;
        law = new RramArrayLaw(preset.PulseStep(conditions["nonlinearity"].Strength), cells);
        steps = new SteppedDevices<RramArrayLaw>(cells.Length, law, scale, conditions["c2c"], preset.Cycle);
        noise = conditions["write-noise"];
        missed = noise.Strength * preset.WriteNoise * preset.Step;
        misses = missed == 0 ? [] : new float[cells.Length];
        DeviceArray.WriteAll(this, cells.Length, scale.Conductance(0));
    }

    /// <inheritdoc/>
    public PulseSigns Signs => steps.Signs;

    /// <summary>Writes devices to their targets, siemens, as far as their bounds let them.</summary>
    public void Write(in DrawNumbers now, int first, ReadOnlySpan<float> targets)
    {
        Span<double> normals = stackalloc double[targets.Length];
        noise.FillNormals(now.Writes, first, normals);
        for (int i = 0; i < targets.Length; i++)
        {
            if (float.IsNaN(targets[i]))
                continue;
            int device = first + i;
            steps.Weights[device] = law.Bound(device, scale.Weight(targets[i]) + cells[device].Reference);
            Miss(device, normals[i]);
        }
    }

    /// <inheritdoc/>
    public void Pulse(in DrawNumbers now, int first, ReadOnlySpan<sbyte> counts)
    {
        steps.Pulse(now.Writes, first, counts);
        MissAll(now, first, counts);
    }

    /// <inheritdoc/>
    public void Move(in DrawNumbers now, int first, ReadOnlySpan<float> amounts)
    {
        steps.Move(now.Writes, first, amounts);
        MissAll(now, first, amounts);
    }

    /// <inheritdoc/>
    public void Read(in DrawNumbers now, int first, Span<float> conductances)
    {
        for (int i = 0; i < conductances.Length; i++)
        {
            int device = first + i;
            double miss = misses.Length == 0 ? 0 : misses[device];
            double weight = steps.Weights[device] - cells[device].Reference + miss;
            conductances[i] = (float)scale.Conductance(weight);
        }
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        steps.KeepState(record);
        record.Keep("misses", misses.AsSpan());
    }

    /// <summary>Lets the devices miss that were moved.</summary>
    private void MissAll<T>(in DrawNumbers now, int first, ReadOnlySpan<T> moves)
        where T : struct, IEquatable<T>
    {
        if (misses.Length == 0 || !moves.ContainsAnyExcept(default(T)))
            return;
        Span<double> normals = stackalloc double[moves.Length];
        noise.FillNormals(now.Writes, first, normals);
        for (int i = 0; i < moves.Length; i++)
            if (!moves[i].Equals(default))
                Miss(first + i, normals[i]);
    }

    private void Miss(int device, double normal)
    {
        if (misses.Length > 0)
            misses[device] = (float)(missed * normal);
    }
}
