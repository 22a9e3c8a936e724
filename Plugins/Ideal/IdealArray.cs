using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Ideal;

/// <summary>An array of devices without imperfections, in host memory.</summary>
/// <param name="conductance">The conductances, siemens, float32 [shape]; the array owns them.</param>
/// <param name="response">The response of a device to writes and pulses.</param>
internal sealed class IdealArray(Tensor conductance, LinearResponse response) : IGradedArray, IResumable
{
    /// <inheritdoc/>
    public PulseSigns Signs => PulseSigns.Raise | PulseSigns.Lower;

    /// <inheritdoc/>
    public void Program(Tensor target)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor targets = Matching(target, ScalarType.Float32);
        response.Program(Numbers<float>(targets), Numbers<float>(conductance));
    }

    /// <inheritdoc/>
    public Tensor Read() => conductance.clone();

    /// <inheritdoc/>
    public void Pulse(Tensor counts)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor pulses = Matching(counts, ScalarType.Int8);
        response.Pulse(Numbers<sbyte>(pulses), Numbers<float>(conductance));
    }

    /// <inheritdoc/>
    public void Move(Tensor amounts)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor moves = Matching(amounts, ScalarType.Float32);
        response.Move(Numbers<float>(moves), Numbers<float>(conductance));
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => record.Keep("conductances", conductance);

    /// <inheritdoc/>
    public void Dispose() => conductance.Dispose();

    /// <summary>An argument, contiguous, once its type and shape are found to match the array.</summary>
    private Tensor Matching(Tensor given, ScalarType type)
    {
        if (given.dtype == type && given.shape.AsSpan().SequenceEqual(conductance.shape))
            return given.contiguous();
        string got = $"{given.dtype} [{string.Join(", ", given.shape)}]";
        string wanted = $"{type} [{string.Join(", ", conductance.shape)}]";
        throw new ArgumentException(
            $"memory 'ideal': got {got}; its devices take {wanted}. Give one number per device."
        );
    }

    private static Span<T> Numbers<T>(Tensor tensor)
        where T : struct => MemoryMarshal.Cast<byte, T>(tensor.bytes);
}
