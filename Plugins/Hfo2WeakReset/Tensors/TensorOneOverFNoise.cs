using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary>The noise of <see cref="OneOverFNoise"/> as tensors: eight processes x, float64 [count, 8].</summary>
internal sealed class TensorOneOverFNoise : ITensorNoise
{
    private const int Processes = OneOverFNoise.Processes;

    private readonly int count;
    private readonly Dial dial;
    private readonly Tensor states;
    private readonly Tensor rates = OwnedTensor.Create(() =>
        tensor([.. Enumerable.Range(0, Processes).Select(OneOverFNoise.Rate)])
    );

    /// <param name="count">The number of devices in the array.</param>
    /// <param name="dial">The dial <c>pink-noise</c> with its strength.</param>
    public TensorOneOverFNoise(int count, Dial dial)
    {
        this.count = count;
        this.dial = dial;
        states = OwnedTensor.Create(() => Normals(draw: 0));
    }

    public void Advance(long write, Tensor before, Tensor pulses, bool step)
    {
        using var scope = NewDisposeScope();
        Tensor exponent = pulses.unsqueeze(1) * rates;
        Tensor kept = exponent.neg().exp();
        Tensor fresh = kept.square().neg().add(OneTensor()).sqrt() * Normals(2 * write - 1);
        states.copy_(kept * states + fresh);
    }

    /// <summary>A SET leaves the noise as it is.</summary>
    public void Clear(Tensor set) { }

    public Tensor Observe(long read)
    {
        using var scope = NewDisposeScope();
        Tensor scale = tensor(dial.Strength * OneOverFNoise.Sigma);
        return (states.sum(dim: 1L) * scale).to(ScalarType.Float32).MoveToOuterDisposeScope();
    }

    public void KeepState(StateRecord record) => record.Keep("processes", states);

    public void Dispose()
    {
        states.Dispose();
        rates.Dispose();
    }

    private static Tensor OneTensor() => tensor(1.0);

    private Tensor Normals(long draw)
    {
        double[] normals = new double[Processes * count];
        dial.Random.Normal(draw, first: 0, normals);
        return tensor(normals).reshape(count, Processes);
    }
}
