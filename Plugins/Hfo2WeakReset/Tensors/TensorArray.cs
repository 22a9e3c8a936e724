using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary>
/// An array of fabricated devices, computed by operations of libtorch over all devices at once.
/// <see cref="WeakResetArray"/> is checked against it. Both number the draws of writes and reads alike.
/// </summary>
/// <param name="shape">The shape of the array.</param>
/// <param name="law">The mean law of its devices; the array owns it.</param>
/// <param name="noises">The noises of its devices; the array owns them.</param>
/// <param name="programLimit">The greatest number of pulses that Program gives a device after its SET.</param>
internal sealed class TensorArray(long[] shape, TensorLaw law, IReadOnlyList<ITensorNoise> noises, int programLimit)
    : IPulsedArray,
        IWornArray,
        IResumable
{
    private readonly long[] shape = [.. shape];

    private readonly Tensor pulses = Zeros(shape); // weak RESET pulses since the last SET, int64 [count]
    private readonly Tensor spent = Zeros(shape); // weak RESET pulses before the last SET, int64 [count]
    private readonly Tensor sets = Zeros(shape); // SETs since fabrication, int64 [count]

    private long reads;
    private long writes;

    public PulseSigns Signs => PulseSigns.Lower;

    public void Pulse(Tensor counts)
    {
        ArrayArguments.Check(counts, new TensorForm(ScalarType.Int8, shape), "counts");
        using var scope = NewDisposeScope();
        ArrayArguments.CheckSigns(counts.cpu().contiguous().data<sbyte>().ToArray());
        writes++;
        Advance(-counts.flatten().to(ScalarType.Int64), step: true);
    }

    public Tensor Read()
    {
        using var scope = NewDisposeScope();
        reads++;
        Tensor x = law.LogConductance(pulses);
        foreach (ITensorNoise noise in noises)
            x = x - noise.Observe(reads);
        return law.Conductance(x).reshape(shape).MoveToOuterDisposeScope();
    }

    public void Program(Tensor target)
    {
        ArrayArguments.Check(target, new TensorForm(ScalarType.Float32, shape), "target");
        using var scope = NewDisposeScope();
        Tensor targets = target.flatten();
        Tensor set = targets.isnan().logical_not();
        writes++;
        if (!set.any().item<bool>())
            return;
        law.Set(2 * writes - 1, targets.cpu().contiguous().data<float>().ToArray());
        foreach (ITensorNoise noise in noises)
            noise.Clear(set);
        spent.add_(pulses * set);
        sets.add_(set);
        pulses.masked_fill_(set, 0);
        Advance(law.PulsesTo(targets, programLimit) * set, step: false);
    }

    public Tensor Pulses() => Counted(() => spent + pulses);

    public Tensor Sets() => Counted(() => sets);

    public void KeepState(StateRecord record)
    {
        record.Keep("reads", ref reads);
        record.Keep("writes", ref writes);
        record.Keep("pulses", pulses);
        record.Keep("spent pulses", spent);
        record.Keep("sets", sets);
        law.KeepState(record);
        foreach (ITensorNoise noise in noises)
            noise.KeepState(record);
    }

    public void Dispose()
    {
        foreach (ITensorNoise noise in noises)
            noise.Dispose();
        foreach (Tensor count in new[] { pulses, spent, sets })
            count.Dispose();
        law.Dispose();
    }

    private void Advance(Tensor counts, bool step)
    {
        foreach (ITensorNoise noise in noises)
            noise.Advance(writes, pulses, counts, step);
        pulses.add_(counts);
    }

    private Tensor Counted(Func<Tensor> counts)
    {
        using var scope = NewDisposeScope();
        return counts().to(ScalarType.Int32).reshape(shape).MoveToOuterDisposeScope();
    }

    private static Tensor Zeros(long[] shape)
    {
        long count = shape.Aggregate(1L, (product, size) => product * size);
        return OwnedTensor.Create(() => zeros([count], ScalarType.Int64));
    }
}
