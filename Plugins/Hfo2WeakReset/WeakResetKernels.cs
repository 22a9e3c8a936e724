namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>What computes the devices.</summary>
internal enum WeakResetKernels
{
    /// <summary>Vectors of the processor: fast, on CPUs.</summary>
    Vector,

    /// <summary>
    /// Operations of libtorch, plainly written: slow on CPUs, and what runs on accelerators. The same draws on CPUs;
    /// what is read agrees within 2e-6 (1 + |ln(G / G0)|) of itself.
    /// </summary>
    Tensor,
}
