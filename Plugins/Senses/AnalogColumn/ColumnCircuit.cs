using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>What stands around the columns: converters of inputs and of sums, and the noise between.</summary>
internal sealed class ColumnCircuit
{
    private const double Crest = 3; // sigmas of a sum of inputs of random sign that an automatic range takes in, assumed
    private const double Nothing = 1e-30; // keeps ranges above 0
    private const int Chunk = 512;

    private readonly AnalogColumnOptions options;
    private readonly Converter dac;
    private readonly Converter adc;
    private readonly Dial noise;
    private long draws;

    public ColumnCircuit(AnalogColumnOptions options, Conditions conditions)
    {
        this.options = options;
        dac = new Converter(options.DacBits, conditions[AnalogColumnSense.Dac].Strength);
        adc = new Converter(options.AdcBits, conditions[AnalogColumnSense.Adc].Strength);
        noise = conditions[AnalogColumnSense.OutputNoise];
    }

    /// <summary>Whether sums differ from those of exact products.</summary>
    public bool Errs => dac.Errs || adc.Errs || noise.Strength != 0;

    /// <summary>Devices of an array.</summary>
    public long Rows(long inputs) => options.Rows == 0 ? inputs : Math.Min(options.Rows, inputs);

    /// <summary>The greatest input of each use, float32 [n, 1], more than 0.</summary>
    public Tensor Bound(Tensor inputs) =>
        options.InputBound is { } bound
            ? full(inputs.shape[0], 1, bound, ScalarType.Float32)
            : inputs.abs().amax([1L], keepdim: true).clamp_min(Nothing);

    /// <summary>Inputs [n, inputs] as the rows' voltages.</summary>
    public Tensor Drive(Tensor inputs, Tensor bound) => dac.Convert(inputs, bound);

    /// <summary>
    /// Currents of one array, in units of inputs times weights, [n, outputs], to numbers; its values are [outputs,
    /// rows].
    /// </summary>
    public Tensor Digitise(Tensor sums, Tensor bound, Tensor values)
    {
        Tensor noisy = noise.Strength == 0 ? sums : sums + bound * Noise(sums.shape);
        return adc.Errs ? adc.Convert(noisy, bound * Range(values)) : noisy;
    }

    private Tensor Range(Tensor values) =>
        options.AdcRange is { } range
            ? full(1, range, ScalarType.Float32)
            : (Crest * values.square().sum(1).max().sqrt()).clamp_min(Nothing);

    /// <summary>Every array of every use has a draw of its own.</summary>
    private Tensor Noise(long[] shape)
    {
        Tensor result = empty(shape, ScalarType.Float32);
        Span<float> all = MemoryMarshal.Cast<byte, float>(result.bytes);
        Span<double> normal = stackalloc double[Chunk];
        long draw = ++draws;
        for (int first = 0; first < all.Length; first += Chunk)
        {
            Span<float> part = all.Slice(first, Math.Min(Chunk, all.Length - first));
            noise.Random.Normal(draw, first, normal[..part.Length]);
            for (int i = 0; i < part.Length; i++)
                part[i] = (float)(noise.Strength * options.OutputNoise * normal[i]);
        }
        return result;
    }
}
