using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset.Tensors;

/// <summary>Tensors that live as long as an array.</summary>
internal static class OwnedTensor
{
    /// <summary>
    /// What is made belongs to the caller, whatever scope is open; the temporaries on the way are disposed.
    /// </summary>
    public static Tensor Create(Func<Tensor> make)
    {
        using var scope = NewDisposeScope();
        return make().DetachFromDisposeScope();
    }
}
