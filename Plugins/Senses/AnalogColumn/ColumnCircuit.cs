using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// The circuit around the columns: converters that drive the rows, converters that digitise the sums, and the noise of
/// the sums.
/// </summary>
internal sealed class ColumnCircuit : IResumable
{
    /// <summary>
    /// The end of an automatic range, in standard deviations of a sum of inputs of random sign (assumed).
    /// </summary>
    private const double CrestFactor = 3;

    private const double LeastRange = 1e-30; // keeps ranges above 0
    private const int Chunk = 512; // normal numbers that are drawn at a time

    private readonly AnalogColumnOptions options;
    private readonly Converter dac;
    private readonly Converter adc;
    private readonly Dial noise;
    private long draws;

    /// <param name="options">The options of the sense.</param>
    /// <param name="conditions">The dials of the converters and of the noise.</param>
    public ColumnCircuit(AnalogColumnOptions options, Conditions conditions)
    {
        this.options = options;
        dac = new Converter(options.DacBits, conditions[AnalogColumnSense.Dac].Strength);
        adc = new Converter(options.AdcBits, conditions[AnalogColumnSense.Adc].Strength);
        noise = conditions[AnalogColumnSense.OutputNoise];
    }

    /// <summary>Whether the circuit changes the sums at all.</summary>
    public bool Errs => dac.Errs || adc.Errs || noise.Strength != 0;

    /// <summary>The number of rows of one array, for columns of a number of inputs.</summary>
    public long Rows(long inputs) => options.Rows == 0 ? inputs : Math.Min(options.Rows, inputs);

    /// <summary>The greatest input of each use, above 0: inputs float32 [n, inputs] to float32 [n, 1].</summary>
    public Tensor Bound(Tensor inputs)
    {
        if (options.InputBound is { } bound)
            return full(inputs.shape[0], 1, bound, ScalarType.Float32);
        return inputs.abs().amax([1L], keepdim: true).clamp_min(LeastRange);
    }

    /// <summary>Converts inputs [n, inputs] to the voltages of the rows, in units of the inputs.</summary>
    public Tensor Drive(Tensor inputs, Tensor bound) => dac.Convert(inputs, bound);

    /// <summary>
    /// Digitises the currents of one array, with noise. All sums are in units of inputs times weights.
    /// </summary>
    /// <param name="sums">The currents of the columns [n, outputs].</param>
    /// <param name="bound">The greatest input of each use [n, 1].</param>
    /// <param name="weights">The values of the array, from which an automatic range is found [outputs, rows].</param>
    public Tensor Digitise(Tensor sums, Tensor bound, Tensor weights)
    {
        Tensor noisy = noise.Strength == 0 ? sums : sums + bound * DrawNoise(sums.shape);
        if (adc.Errs)
            return adc.Convert(noisy, bound * Range(weights));
        return noisy;
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => record.Keep("draws", ref draws);

    /// <summary>
    /// The greatest sum that the converter resolves, in units of the greatest input times a weight of 1.
    /// </summary>
    private Tensor Range(Tensor weights)
    {
        if (options.AdcRange is { } range)
            return full(1, range, ScalarType.Float32);
        Tensor largestColumn = weights.square().sum(1).max();
        return (CrestFactor * largestColumn.sqrt()).clamp_min(LeastRange);
    }

    /// <summary>
    /// Draws the noise of one array at one use [shape]. Each array of each use has a draw of its own.
    /// </summary>
    private Tensor DrawNoise(long[] shape)
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
