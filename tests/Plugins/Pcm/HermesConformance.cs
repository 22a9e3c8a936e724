using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Pcm;

namespace Modular.Plugins.Tests.Pcm;

/// <summary>With a fit of HERMES, and devices at exactly 0 S among them.</summary>
public sealed class HermesConformance : MemoryConformance
{
    protected override IMemory Create() => new PcmMemory(new PcmOptions { Model = PcmModel.HermesTwo });
}
