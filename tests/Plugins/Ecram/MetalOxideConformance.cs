using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Ecram;

namespace Modular.Plugins.Tests.Ecram;

public sealed class MetalOxideConformance : MemoryConformance
{
    protected override IMemory Create() => new EcramMemory(new EcramOptions { Device = EcramDevice.MetalOxide });
}
