using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.RramAnalog;

namespace Modular.Plugins.Tests.RramAnalog;

/// <summary>With the default fit, and devices at exactly 0 S among them.</summary>
public sealed class WanConformance : MemoryConformance
{
    protected override IMemory Create() => new RramMemory(new RramOptions());
}
