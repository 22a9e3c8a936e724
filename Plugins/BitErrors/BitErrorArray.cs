using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.BitErrors;

/// <summary>Devices that hold exactly what they were asked for, in host memory.</summary>
/// <param name="stored">float32 siemens [shape], 0..1, on the CPU; the array owns it.</param>
/// <param name="errors">What reading them draws.</param>
/// <param name="rates">Of errors, from the share of zeros stored and the strengths of flips and steps.</param>
internal sealed class BitErrorArray(Tensor stored, ErrorDraws errors, Func<double, double, double, ErrorRates> rates)
    : IMemoryArray
{
    private ErrorRates current = rates(1, errors.Flips, errors.Steps);

    public void Program(Tensor target)
    {
        if (target.dtype != ScalarType.Float32 || !target.shape.AsSpan().SequenceEqual(stored.shape))
            throw new ArgumentException(
                $"memory 'bit-errors': got {target.dtype} [{string.Join(", ", target.shape)}]; its devices take Float32 [{string.Join(", ", stored.shape)}]. Give one number per device."
            );
        using DisposeScope scope = NewDisposeScope();
        Write(Numbers(target.contiguous()), Numbers(stored));
        current = rates(BitErrorKernels.Zeros(Numbers(stored)), errors.Flips, errors.Steps);
    }

    public Tensor Read()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor read = stored.clone();
        errors.Apply(current, Numbers(read));
        return read.MoveToOuterDisposeScope();
    }

    public void Dispose() => stored.Dispose();

    private static void Write(ReadOnlySpan<float> targets, Span<float> values)
    {
        for (int i = 0; i < values.Length; i++)
            if (!float.IsNaN(targets[i]))
                values[i] = Math.Clamp(targets[i], 0, 1);
    }

    private static Span<float> Numbers(Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);
}
