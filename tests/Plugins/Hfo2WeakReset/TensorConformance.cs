using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Hfo2WeakReset;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

public sealed class TensorConformance : MemoryConformance
{
    protected override IMemory Create() =>
        new WeakResetMemory(new WeakResetOptions { Kernels = WeakResetKernels.Tensor });
}
