using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>
/// Conductances times (1 + 0.02 strength normal), for each imperfection. With time they fall by a part of their own.
/// </summary>
internal sealed class FaultyArray : IPulsedArray, ICountedWrites, IWornArray, IAgingArray, IResumable
{
    private static long fabricated;
    private readonly string fault;
    private readonly Conditions conditions;
    private readonly FaultyDraws draws;
    private readonly Tensor gains;
    private readonly Tensor state;
    private readonly Tensor pulses;
    private readonly Tensor seconds;
    private Tensor? kept;
    private Tensor? steps;
    private long writes;
    private long reads;

    public FaultyArray(string fault, long[] shape, Conditions conditions)
    {
        this.fault = fault;
        this.conditions = conditions;
        draws = new FaultyDraws(fault, conditions, other: "reading");
        using DisposeScope scope = NewDisposeScope();
        if (fault == "few devices" && shape.Aggregate(1L, (product, size) => product * size) > 100_000)
            throw new NotSupportedException("100,000 devices at most");
        if (fault == "changed shape")
            shape[0] = 1;
        gains = 1 + draws.Noise("spread", shape, fault == "shared state" ? Interlocked.Increment(ref fabricated) : 0);
        state = full(shape, 2.5, dtype: ScalarType.Float32);
        pulses = zeros(shape, ScalarType.Int32).DetachFromDisposeScope();
        seconds = zeros(shape).DetachFromDisposeScope();
        if (fault == "scoped tensors")
            (gains, state) = (gains.MoveToOuterDisposeScope(), state.MoveToOuterDisposeScope());
        else
            (gains, state) = (gains.DetachFromDisposeScope(), state.DetachFromDisposeScope());
    }

    public PulseSigns Signs => fault == "no signs" ? 0 : PulseSigns.Raise | PulseSigns.Lower;

    public double Joules =>
        fault switch
        {
            "joules astray" => 2 * writes * 1e-12,
            "NaN joules" when writes == 0 => double.NaN,
            "NaN joules after pulses" when pulses.sum().item<long>() > 0 => double.NaN,
            "joules run back" when writes > 0 => (5 - writes) * 1e-12,
            _ => writes * 1e-12,
        };

    public IReadOnlyList<CountedEnergy> Writes =>
        [
            new()
            {
                Component = "write",
                Count = writes,
                Each = new()
                {
                    Name = "energy per write",
                    Value = fault == "joules run back" ? Joules / Math.Max(1, writes) : 1e-12,
                    Unit = "J",
                    Source = "assumed",
                },
            },
        ];

    public void Program(Tensor target)
    {
        if (fault == "kept argument")
            kept = target.alias().DetachFromDisposeScope();
        using DisposeScope scope = NewDisposeScope();
        long draw = ++writes + (fault == "entangled dials" && conditions["spread"].Strength == 0 ? 1000 : 0);
        if (fault == "gains drawn at writes")
            gains.copy_(1 + draws.Noise("spread", target.shape, writes));
        if (fault == "same error at every write")
            draw = 1;
        Tensor reached = fault == "writes nothing" ? state : target * (1 + draws.Noise("writing", target.shape, draw));
        if (fault == "out of range")
            reached = reached * 2;
        if (fault == "stuck devices")
            reached = where(gains > 1.04, state, reached); // above two sigma
        state.copy_(where(target.isnan(), fault == "NaN written" ? ones(1) : state, reached));
        if (fault == "age by writes of others")
            seconds.zero_();
        else if (fault != "age of the array")
            seconds.masked_fill_(~target.isnan(), 0);
        if (fault == "zeroed targets")
            target.zero_();
    }

    public Tensor Read()
    {
        if (fault == "own tensor")
            return state;
        using DisposeScope scope = NewDisposeScope();
        if (fault == "leak")
            _ = zeros(1).DetachFromDisposeScope();
        if (fault == "global generator")
            _ = rand(1);
        if (kept is not null)
            state.copy_(kept.nan_to_num(nan: 1));
        reads++;
        string moment = fault == "noise of another moment" ? "writing" : "reading";
        Tensor seen = state * gains * (1 - Aged()) * (1 + draws.Noise(moment, state.shape, draws.Number(reads)));
        if (fault == "gains drawn at reads")
            gains.copy_(1 + draws.Noise("spread", state.shape, reads));
        if (fault == "steps drawn at reads")
            Redraw();
        if ((fault == "NaN from the 21st read" && reads > 20) || (fault == "NaN late" && reads > 700))
            seen = seen * float.NaN;
        return (fault == "wrong type" ? seen.to(ScalarType.Float64) : seen).MoveToOuterDisposeScope();
    }

    public void Pulse(Tensor counts)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor moved = counts.to(ScalarType.Float32) + (fault == "drift" ? 1 : 0);
        if (steps is not null)
            moved = moved * (1 + steps);
        state.add_(moved * (fault == "wrong way" ? -0.001 : 0.001));
        state.clamp_(0.5, 8);
        pulses.add_(fault == "lost pulses" ? counts.abs().clamp(0, 1) : counts.abs());
        seconds.masked_fill_(counts != 0, 0);
        if (fault == "zeroed counts")
            counts.zero_();
    }

    public Tensor Pulses() =>
        fault switch
        {
            "flat pulses" => pulses.reshape(-1).clone(),
            "long pulses" => pulses.to(ScalarType.Int64),
            "own pulses" => pulses,
            _ => pulses.clone(),
        };

    public Tensor Sets() => fault == "negative sets" ? zeros_like(pulses).sub_(1) : zeros_like(pulses);

    public void Age(TimeSpan elapsed)
    {
        if (fault == "no time")
            return;
        if (fault == "last age only")
            seconds.zero_();
        seconds.add_(fault == "age of 0 is more" ? Math.Max(60, elapsed.TotalSeconds) : elapsed.TotalSeconds);
    }

    public void KeepState(StateRecord record)
    {
        record.Keep("state", state);
        record.Keep("pulses", pulses);
        record.Keep("seconds", seconds);
        record.Keep("writes", ref writes);
        if (fault != "forgets its reads")
            record.Keep("reads", ref reads);
        if (fault == "read for its state")
            Read().Dispose();
    }

    private void Redraw()
    {
        steps?.Dispose();
        steps = (draws.Noise("spread", state.shape, reads) / 0.02).DetachFromDisposeScope();
    }

    /// <summary>The part that conductances have lost, up to a half.</summary>
    private Tensor Aged()
    {
        double strength = fault == "always ageing" ? 1 : conditions["ageing"].Strength;
        if (fault == "NaN when old")
            return 0.01 * strength * seconds / (seconds < 1e6);
        return (0.001 * strength * seconds / 3600).clamp(0, 0.5);
    }

    public void Dispose()
    {
        gains.Dispose();
        state.Dispose();
        pulses.Dispose();
        seconds.Dispose();
        steps?.Dispose();
        kept?.Dispose();
    }
}
