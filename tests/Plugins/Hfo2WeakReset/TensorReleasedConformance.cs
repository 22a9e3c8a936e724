using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Hfo2WeakReset;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

public sealed class TensorReleasedConformance : MemoryConformance
{
    protected override IMemory Create() =>
        new WeakResetMemory(
            new WeakResetOptions { Kernels = WeakResetKernels.Tensor, Mode = WeakResetMode.AsReleased }
        );

    /// <summary>In the released code telegraph noise changes at training steps only.</summary>
    protected override Appearance Appears(string imperfection) => new() { IsDrawnAnew = imperfection != "rtn" };
}
