using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.BitErrors;

/// <summary>An array of devices in host memory that hold exactly what they were asked for.</summary>
/// <param name="stored">The values that the devices hold, 0 to 1 siemens, float32 [shape]; the array owns it.</param>
/// <param name="draws">The random draws of its reads.</param>
/// <param name="errors">The error rates of its reads.</param>
internal sealed class BitErrorArray(Tensor stored, ErrorDraws draws, ErrorModel errors) : IResumable, IFlippedReads
{
    private ErrorRates rates = errors.Rates(zeros: 1, draws.Flips, draws.Steps);

    /// <inheritdoc/>
    public void Program(Tensor target)
    {
        Check(target);
        using DisposeScope scope = NewDisposeScope();
        Write(Numbers(target.contiguous()), Numbers(stored));
        double zeros = BitErrorKernels.Zeros(Numbers(stored));
        rates = errors.Rates(zeros, draws.Flips, draws.Steps);
    }

    /// <inheritdoc/>
    public Tensor Read()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor read = stored.clone();
        draws.Apply(rates, Numbers(read));
        return read.MoveToOuterDisposeScope();
    }

    /// <summary>
    /// What reads see where signs flip anew at every read; null for errors of a chip and ternary ones.
    /// </summary>
    public FlippedReads? Flips()
    {
        if (draws.Frozen || rates.SignToZero > 0 || rates.ZeroToSign > 0)
            return null;
        using DisposeScope scope = NewDisposeScope();
        Tensor wrong = empty(stored.shape, ScalarType.Float32);
        Tensor rate = empty(stored.shape, ScalarType.Float64);
        BitErrorKernels.Flips(rates, Numbers(stored), Numbers(wrong), MemoryMarshal.Cast<byte, double>(rate.bytes));
        return new FlippedReads
        {
            Right = stored.clone().MoveToOuterDisposeScope(),
            Wrong = wrong.MoveToOuterDisposeScope(),
            Rate = rate.MoveToOuterDisposeScope(),
        };
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        record.Keep("values", stored);
        record.Keep("rates", ref rates);
        draws.KeepState(record);
    }

    /// <inheritdoc/>
    public void Dispose() => stored.Dispose();

    private void Check(Tensor target)
    {
        if (target.dtype == ScalarType.Float32 && target.shape.AsSpan().SequenceEqual(stored.shape))
            return;
        string given = $"{target.dtype} [{string.Join(", ", target.shape)}]";
        string wanted = $"Float32 [{string.Join(", ", stored.shape)}]";
        throw new ArgumentException(
            $"memory 'bit-errors': got {given}; its devices take {wanted}. Give one number per device."
        );
    }

    private static void Write(ReadOnlySpan<float> targets, Span<float> values)
    {
        for (int i = 0; i < values.Length; i++)
            if (!float.IsNaN(targets[i]))
                values[i] = Math.Clamp(targets[i], 0, 1);
    }

    private static Span<float> Numbers(Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);
}
