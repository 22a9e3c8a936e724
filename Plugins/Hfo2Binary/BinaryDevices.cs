using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// The devices of an array as managed memory: what they were written to, and how they are written and read. Fabrication
/// is write 0.
/// </summary>
internal sealed class BinaryDevices
{
    /// <summary>Devices that are worked on at a time.</summary>
    public const int Chunk = 512;

    // So far a resistance may go, ohm (assumed): it keeps conductances normal float32 numbers at any strength.
    private const double Least = 1;
    private const double Greatest = 1e20;

    private readonly DeviceModel model;
    private readonly float[] conductances;
    private readonly DeviceState[] states;
    private readonly StateDraws low;
    private readonly StateDraws high;
    private readonly Fatigue fatigue;
    private readonly Dial noise;

    public BinaryDevices(int count, Conditions conditions, DeviceModel model)
    {
        this.model = model;
        conductances = new float[count];
        states = new DeviceState[count];
        Given = new PulseCounter(count, model.Options.Cycles);
        low = new StateDraws(count, model.Laws.Low, conditions["d2d-lrs"], conditions["c2c-lrs"]);
        high = new StateDraws(count, model.Laws.High, conditions["d2d-hrs"], conditions["c2c-hrs"]);
        fatigue = new Fatigue(conditions["endurance"].Strength, model.Condition.Endurance, model.Laws.Window);
        Retention = new Retention(count, conditions["retention"], conditions.Temperature);
        noise = conditions["read-noise"];
        StuckDevices.Mark(states, conditions["stuck-hrs"], model.Options.StuckHrs, DeviceState.Stuck);
        StuckDevices.Mark(states, conditions["stuck-lrs"], model.Options.StuckLrs, DeviceState.Stuck | DeviceState.Low);
        for (int first = 0; first < count; first += Chunk)
            Make(first, Math.Min(Chunk, count - first));
    }

    /// <summary>The pulses so far.</summary>
    public PulseCounter Given { get; }

    /// <summary>What time does.</summary>
    public Retention Retention { get; }

    /// <summary>What the pulses so far took, joules.</summary>
    public double Joules => Given.AllSets * model.Condition.SetEnergy + Given.AllResets * model.Condition.ResetEnergy;

    /// <summary>
    /// One pulse for each of the devices first, first + 1, ... towards its target, siemens; none where that is NaN, or
    /// where it is verified first and found right.
    /// </summary>
    public void Write(long write, int first, ReadOnlySpan<float> targets)
    {
        if (!targets.ContainsAnyExcept(float.NaN))
            return;
        Span<double> lows = stackalloc double[targets.Length];
        Span<double> highs = stackalloc double[targets.Length];
        low.Fill(write, first, lows);
        high.Fill(write, first, highs);
        for (int i = 0; i < targets.Length; i++)
        {
            bool set = targets[i] >= model.Laws.Middle;
            if (float.IsNaN(targets[i]) || (model.Options.VerifyBeforeWrite && IsLow(first + i) == set))
                continue;
            Given.Add(first + i, set);
            if (!states[first + i].HasFlag(DeviceState.Stuck))
                Settle(first + i, set, set ? lows[i] : highs[i]);
        }
    }

    /// <summary>Observes devices first, first + 1, ..., siemens.</summary>
    public void Read(long read, int first, Span<float> seen)
    {
        conductances.AsSpan(first, seen.Length).CopyTo(seen);
        if (Retention.Acts)
            for (int i = 0; i < seen.Length; i++)
                seen[i] *= (float)Math.Exp(-Retention.Shift(first + i, IsSet(first + i)));
        double sigma = noise.Strength * model.Options.ReadNoise;
        if (sigma == 0)
            return;
        Span<double> normal = stackalloc double[seen.Length];
        noise.Random.Normal(read, first, normal);
        for (int i = 0; i < seen.Length; i++)
            seen[i] *= (float)Math.Exp(sigma * normal[i]);
    }

    private void Make(int first, int count)
    {
        Span<double> lows = stackalloc double[count];
        Span<double> highs = stackalloc double[count];
        low.Fill(0, first, lows);
        high.Fill(0, first, highs);
        for (int i = 0; i < count; i++)
            Settle(first + i, IsSet(first + i), IsSet(first + i) ? lows[i] : highs[i]);
    }

    private void Settle(int device, bool set, double z)
    {
        double x = fatigue.LogResistance(set ? model.Laws.Low : model.Laws.High, set, (z, Given.Cycles(device)));
        conductances[device] = (float)(1 / Math.Clamp(Math.Exp(x), Least, Greatest));
        states[device] = (states[device] & DeviceState.Stuck) | (set ? DeviceState.Low : DeviceState.High);
        Retention.Write(device);
    }

    private bool IsSet(int device) => (states[device] & DeviceState.Low) != 0;

    /// <summary>On which side of the middle a device reads without noise.</summary>
    private bool IsLow(int device) =>
        conductances[device] * (Retention.Acts ? Math.Exp(-Retention.Shift(device, IsSet(device))) : 1)
        >= model.Laws.Middle;
}
