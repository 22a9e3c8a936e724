using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>The form that a tensor given to an array must have, in host memory.</summary>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its shape, which is that of the array.</param>
internal sealed record TensorForm(ScalarType Type, long[] Shape)
{
    /// <summary>Whether a tensor has this form.</summary>
    public bool Fits(Tensor tensor) =>
        tensor.dtype == Type && tensor.shape.AsSpan().SequenceEqual(Shape) && tensor.device_type == DeviceType.CPU;
}
