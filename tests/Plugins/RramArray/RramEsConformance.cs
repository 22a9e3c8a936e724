using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.RramArray;

namespace Modular.Plugins.Tests.RramArray;

public sealed class RramEsConformance : MemoryConformance
{
    protected override IMemory Create() =>
        new RramArrayMemory(new RramArrayOptions { Device = RramDevice.ReramEs, StuckShare = 0 });
}
