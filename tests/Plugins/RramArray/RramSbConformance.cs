using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.RramArray;

namespace Modular.Plugins.Tests.RramArray;

public sealed class RramSbConformance : MemoryConformance
{
    protected override IMemory Create() =>
        new RramArrayMemory(new RramArrayOptions { Device = RramDevice.ReramSb, StuckShare = 0 });
}
