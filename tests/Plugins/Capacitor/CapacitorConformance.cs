using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Capacitor;

namespace Modular.Plugins.Tests.Capacitor;

public sealed class CapacitorConformance : MemoryConformance
{
    protected override IMemory Create() => new CapacitorMemory(new CapacitorOptions());
}
