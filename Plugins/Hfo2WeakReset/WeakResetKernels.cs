namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>The code that computes the devices.</summary>
internal enum WeakResetKernels
{
    /// <summary>Vector instructions of the processor: fast.</summary>
    Vector,

    /// <summary>
    /// Operations of libtorch, plainly written: slow. The draws are the same; a read agrees within 2e-6
    /// (1 + |ln(G / G0)|) of itself.
    /// </summary>
    Tensor,
}
