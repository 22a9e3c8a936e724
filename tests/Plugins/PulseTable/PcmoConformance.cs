using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.PulseTable;

namespace Modular.Plugins.Tests.PulseTable;

public sealed class PcmoConformance : MemoryConformance
{
    protected override IMemory Create() => new PulseTableMemory(new PulseTableOptions { Device = TableDevice.Pcmo });
}
