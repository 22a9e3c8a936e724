using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Ideal;

/// <summary>Devices without imperfections, in host memory.</summary>
/// <param name="conductance">float32 siemens [shape], on the CPU; the array owns it.</param>
/// <param name="line">What writes and pulses do.</param>
internal sealed class IdealArray(Tensor conductance, LinearResponse line) : IPulsedArray
{
    public PulseSigns Signs => PulseSigns.Raise | PulseSigns.Lower;

    public void Program(Tensor target)
    {
        using DisposeScope scope = NewDisposeScope();
        line.Program(Numbers<float>(Matching(target, ScalarType.Float32)), Numbers<float>(conductance));
    }

    public Tensor Read() => conductance.clone();

    public void Pulse(Tensor counts)
    {
        using DisposeScope scope = NewDisposeScope();
        line.Pulse(Numbers<sbyte>(Matching(counts, ScalarType.Int8)), Numbers<float>(conductance));
    }

    public void Dispose() => conductance.Dispose();

    private Tensor Matching(Tensor given, ScalarType type)
    {
        if (given.dtype == type && given.shape.AsSpan().SequenceEqual(conductance.shape))
            return given.contiguous();
        throw new ArgumentException(
            $"memory 'ideal': got {given.dtype} [{string.Join(", ", given.shape)}]; its devices take {type} [{string.Join(", ", conductance.shape)}]. "
                + "Give one number per device."
        );
    }

    private static Span<T> Numbers<T>(Tensor tensor)
        where T : struct => MemoryMarshal.Cast<byte, T>(tensor.bytes);
}
