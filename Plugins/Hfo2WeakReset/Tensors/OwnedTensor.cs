using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary>Makes tensors that live as long as an array.</summary>
internal static class OwnedTensor
{
    /// <summary>
    /// Makes a tensor that belongs to the caller, whatever scope is open, and disposes the temporaries on the way.
    /// </summary>
    public static Tensor Create(Func<Tensor> make)
    {
        using var scope = NewDisposeScope();
        return make().DetachFromDisposeScope();
    }
}
