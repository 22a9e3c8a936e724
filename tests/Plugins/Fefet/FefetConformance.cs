using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Fefet;

namespace Modular.Plugins.Tests.Fefet;

public sealed class FefetConformance : MemoryConformance
{
    protected override IMemory Create() => new FefetMemory(new FefetOptions());
}
