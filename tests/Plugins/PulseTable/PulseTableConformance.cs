using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.PulseTable;

namespace Modular.Plugins.Tests.PulseTable;

public sealed class PulseTableConformance : MemoryConformance
{
    protected override IMemory Create() => new PulseTableMemory(new PulseTableOptions());
}
