using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.RramAnalog;

namespace Modular.Plugins.Tests.RramAnalog;

/// <summary>With the fit that has no law for time.</summary>
public sealed class MiloConformance : MemoryConformance
{
    protected override IMemory Create() => new RramMemory(new RramOptions { Fit = RramFit.Milo_2021 });
}
