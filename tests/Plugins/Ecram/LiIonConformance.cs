using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Ecram;

namespace Modular.Plugins.Tests.Ecram;

public sealed class LiIonConformance : MemoryConformance
{
    protected override IMemory Create() => new EcramMemory(new EcramOptions());
}
