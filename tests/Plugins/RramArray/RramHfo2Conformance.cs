using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.RramArray;

namespace Modular.Plugins.Tests.RramArray;

public sealed class RramHfo2Conformance : MemoryConformance
{
    protected override IMemory Create() =>
        new RramArrayMemory(new RramArrayOptions { Device = RramDevice.ReramArrayHfo2, StuckShare = 0.0977 });
}
