using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Ideal;

namespace Modular.Plugins.Tests.Ideal;

public sealed class IdealConformance : MemoryConformance
{
    protected override IMemory Create() => new IdealMemory(new IdealOptions());
}
