using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary>
/// Fabricated devices, computed by operations of libtorch over all of them at once: what <see cref="WeakResetArray"/>
/// is checked against, and what runs where tensors live on an accelerator. Writes and reads number their draws alike.
/// </summary>
internal sealed class TensorArray(
    long[] shape,
    TensorLaw law,
    IReadOnlyList<ITensorNoise> noises,
    int programLimit,
    Device device
) : IPulsedArray, IWornArray
{
    private readonly long[] shape = [.. shape];

    /// <summary>Weak RESET pulses since the last SET, those before it, and SETs; int64 [count].</summary>
    private readonly Tensor pulses = None(shape, device);
    private readonly Tensor spent = None(shape, device);
    private readonly Tensor sets = None(shape, device);

    private long reads;
    private long writes;

    public PulseSigns Signs => PulseSigns.Lower;

    public void Pulse(Tensor counts)
    {
        ArrayArguments.Check(counts, (ScalarType.Int8, shape, device), "counts");
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
        ArrayArguments.Check(target, (ScalarType.Float32, shape, device), "target");
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

    private static Tensor None(long[] shape, Device device) =>
        OwnedTensor.Create(() =>
            zeros([shape.Aggregate(1L, (product, size) => product * size)], ScalarType.Int64, device)
        );
}
