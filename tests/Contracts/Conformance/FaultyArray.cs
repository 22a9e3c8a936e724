using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>Conductances times (1 + 0.02 strength normal), for each imperfection.</summary>
internal sealed class FaultyArray : IPulsedArray, ICountedWrites
{
    private static long fabricated;
    private readonly string fault;
    private readonly Conditions conditions;
    private readonly Tensor gains;
    private readonly Tensor state;
    private Tensor? kept;
    private long writes;
    private long reads;

    public FaultyArray(string fault, long[] shape, Conditions conditions)
    {
        this.fault = fault;
        this.conditions = conditions;
        using DisposeScope scope = NewDisposeScope();
        gains =
            1
            + Noise(
                "spread",
                shape,
                fault == "no seed" ? 0
                    : fault == "shared state" ? Interlocked.Increment(ref fabricated)
                    : 0
            );
        state = full(shape, 2.5, dtype: ScalarType.Float32);
        if (fault == "scoped tensors")
            (gains, state) = (gains.MoveToOuterDisposeScope(), state.MoveToOuterDisposeScope());
        else
            (gains, state) = (gains.DetachFromDisposeScope(), state.DetachFromDisposeScope());
    }

    public PulseSigns Signs => fault == "no signs" ? 0 : PulseSigns.Raise | PulseSigns.Lower;

    public double Joules => fault == "joules astray" ? 2 * writes * 1e-12 : writes * 1e-12;

    public IReadOnlyList<CountedEnergy> Writes =>
        [
            new()
            {
                Component = "write",
                Count = writes,
                Each = new()
                {
                    Name = "energy per write",
                    Value = 1e-12,
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
        Tensor reached = fault == "writes nothing" ? state : target * (1 + Noise("writing", target.shape, draw));
        if (fault == "out of range")
            reached = reached * 2;
        if (fault == "stuck devices")
            reached = where(gains > 1.04, state, reached); // above two sigma
        state.copy_(where(target.isnan(), fault == "NaN written" ? ones(1) : state, reached));
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
        Tensor seen =
            state
            * gains
            * (1 + Noise(fault == "noise of another moment" ? "writing" : "reading", state.shape, ++reads));
        return (fault == "wrong type" ? seen.to(ScalarType.Float64) : seen).MoveToOuterDisposeScope();
    }

    public void Pulse(Tensor counts)
    {
        using DisposeScope scope = NewDisposeScope();
        state.add_(
            (counts.to(ScalarType.Float32) + (fault == "drift" ? 1 : 0)) * (fault == "wrong way" ? -0.001 : 0.001)
        );
        state.clamp_(0.5, 8);
    }

    public void Dispose()
    {
        gains.Dispose();
        state.Dispose();
        kept?.Dispose();
    }

    private Tensor Noise(string name, long[] shape, long draw)
    {
        Dial dial = conditions[fault == "bad name" && name == "spread" ? "Device_Spread" : name];
        double strength = fault switch
        {
            "idle dial" when name == "writing" => 0,
            "never ideal" => Math.Max(dial.Strength, 0.5),
            "saturating dial" => Math.Min(dial.Strength, 1),
            _ => dial.Strength,
        };
        double[] normal = new double[shape.Aggregate(1L, (product, size) => product * size)];
        (fault == "no seed" ? new RandomStream(1) : dial.Random).Normal(draw, 0, normal);
        return 0.02 * strength * tensor(normal, shape, ScalarType.Float32);
    }
}
