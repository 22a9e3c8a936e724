using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Sonos;

namespace Modular.Plugins.Tests.Sonos;

/// <summary>With its defaults: devices that hardly conduct are among them.</summary>
public sealed class SonosConformance : MemoryConformance
{
    protected override IMemory Create() => new SonosMemory(new SonosOptions());
}
