using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Pcm;

namespace Modular.Plugins.Tests.Pcm;

/// <summary>The kit measures relative changes, so devices that start at exactly 0 would count as changed by any trace.</summary>
public sealed class PcmConformance : MemoryConformance
{
    protected override IMemory Create() => new PcmMemory(new PcmOptions { GMin = 1e-7 });
}
