using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.RramAnalog;

namespace Modular.Plugins.Tests.RramAnalog;

/// <summary>With the fit that has all three dials.</summary>
public sealed class CmoConformance : MemoryConformance
{
    protected override IMemory Create() => new RramMemory(new RramOptions { Fit = RramFit.CmoHfox });
}
