using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Pcm;

namespace Modular.Plugins.Tests.Pcm;

/// <summary>With its defaults: devices at exactly 0 S are among them.</summary>
public sealed class PcmConformance : MemoryConformance
{
    protected override IMemory Create() => new PcmMemory(new PcmOptions());
}
