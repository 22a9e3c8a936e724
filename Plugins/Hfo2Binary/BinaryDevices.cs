using Modular.Contracts;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// The devices of an array: their conductances and states, and how pulses write and reads observe them. Fabrication is
/// write 0.
/// </summary>
internal sealed class BinaryDevices : IResumable
{
    /// <summary>The greatest number of devices that one call writes or reads.</summary>
    public const int Chunk = 512;

    // The bounds of a resistance keep conductances normal float32 numbers at any strength.
    private const double LeastResistance = 1; // ohm, assumed
    private const double GreatestResistance = 1e20; // ohm, assumed

    private readonly DeviceModel model;
    private readonly float[] conductances; // siemens, as last written
    private readonly DeviceState[] states;
    private readonly StateDraws low;
    private readonly StateDraws high;
    private readonly Fatigue fatigue;
    private readonly Dial noise;

    /// <summary>Makes so many devices, formed and RESET once, and draws how they differ.</summary>
    public BinaryDevices(int count, Conditions conditions, DeviceModel model)
    {
        this.model = model;
        conductances = new float[count];
        states = new DeviceState[count];
        Given = new PulseCounter(count, model.Options.Cycles);
        double cycles = model.Options.CycleCorrelation;
        low = new StateDraws(
            count,
            model.Laws.Low,
            conditions["d2d-lrs"],
            new CycleDraws(conditions["c2c-lrs"], count, cycles)
        );
        high = new StateDraws(
            count,
            model.Laws.High,
            conditions["d2d-hrs"],
            new CycleDraws(conditions["c2c-hrs"], count, cycles)
        );
        double worn = conditions["endurance"].Strength;
        fatigue = new Fatigue(worn, model.Condition.Endurance, model.Laws.Window, model.Options.Fatigue);
        Retention = new Retention(count, conditions["retention"], conditions.Temperature);
        noise = conditions["read-noise"];
        StuckDevices.Mark(states, conditions["stuck-hrs"], model.Options.StuckHrs, DeviceState.Stuck);
        StuckDevices.Mark(states, conditions["stuck-lrs"], model.Options.StuckLrs, DeviceState.Stuck | DeviceState.Low);
        for (int first = 0; first < count; first += Chunk)
            Make(first, Math.Min(Chunk, count - first));
    }

    /// <summary>The counts of the pulses that the devices have had.</summary>
    public PulseCounter Given { get; }

    /// <summary>The effect of time on the devices.</summary>
    public Retention Retention { get; }

    /// <summary>The energy of all writing so far, joules, forming included where it is known.</summary>
    public double Joules => Writes.Sum(one => one.Count * one.Each.Value);

    /// <summary>The operations of writing so far, with their energies.</summary>
    public IReadOnlyList<CountedEnergy> Writes => BinaryQuantities.Writes(model, conductances.Length, Given);

    /// <summary>
    /// Gives devices first, first + 1, ... one pulse each towards their targets, siemens. A device gets none where its
    /// target is NaN, or where it is verified first and found right.
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
            if (float.IsNaN(targets[i]))
                continue;
            int device = first + i;
            bool set = targets[i] >= model.Laws.Middle;
            if (model.Options.VerifyBeforeWrite && IsVerified(device, set))
                continue;
            Given.Add(device, set);
            KeepDraw(device, set);
            if (!states[device].HasFlag(DeviceState.Stuck))
                Settle(device, set, set ? lows[i] : highs[i]);
        }
    }

    /// <summary>Fills in the conductances of devices first, first + 1, ... as one read sees them, siemens.</summary>
    public void Read(long read, int first, Span<float> seen)
    {
        conductances.AsSpan(first, seen.Length).CopyTo(seen);
        if (Retention.Acts)
        {
            for (int i = 0; i < seen.Length; i++)
                seen[i] *= (float)Math.Exp(-Retention.Shift(first + i, IsSet(first + i)));
        }
        double sigma = noise.Strength * model.Options.ReadNoise;
        if (sigma == 0)
            return;
        Span<double> normal = stackalloc double[seen.Length];
        noise.Random.Normal(read, first, normal);
        for (int i = 0; i < seen.Length; i++)
            seen[i] *= (float)Math.Exp(sigma * normal[i]);
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        record.Keep("conductances", conductances.AsSpan());
        record.Keep("states", states.AsSpan());
        Given.KeepState(record);
        low.KeepState(record);
        high.KeepState(record);
        Retention.KeepState(record);
    }

    /// <summary>Puts devices first, first + 1, ... into their first state.</summary>
    private void Make(int first, int count)
    {
        Span<double> lows = stackalloc double[count];
        Span<double> highs = stackalloc double[count];
        low.Fill(0, first, lows);
        high.Fill(0, first, highs);
        for (int i = 0; i < count; i++)
        {
            bool set = IsSet(first + i);
            KeepDraw(first + i, set);
            Settle(first + i, set, set ? lows[i] : highs[i]);
        }
    }

    private void KeepDraw(int device, bool set)
    {
        if (set)
            low.Keep(device);
        else
            high.Keep(device);
    }

    /// <summary>
    /// Leaves a device in the low or the high state, at the resistance of its standard normal number z.
    /// </summary>
    private void Settle(int device, bool set, double z)
    {
        double x = fatigue.LogResistance(model.Laws.Law(set), set, z, Given.Cycles(device));
        double resistance = Math.Clamp(Math.Exp(x), LeastResistance, GreatestResistance);
        DeviceState state = set ? DeviceState.Low : DeviceState.High;
        conductances[device] = (float)(1 / resistance);
        states[device] = (states[device] & DeviceState.Stuck) | state;
        Retention.Write(device);
    }

    /// <summary>Reads a device, and says whether it is already as wanted.</summary>
    private bool IsVerified(int device, bool set)
    {
        Given.AddVerify();
        return IsLow(device) == set;
    }

    private bool IsSet(int device) => (states[device] & DeviceState.Low) != 0;

    /// <summary>Whether a device reads as low, without noise: at or above the middle of the window.</summary>
    private bool IsLow(int device)
    {
        double conductance = conductances[device];
        if (Retention.Acts)
            conductance *= Math.Exp(-Retention.Shift(device, IsSet(device)));
        return conductance >= model.Laws.Middle;
    }
}
