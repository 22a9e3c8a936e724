using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Hfo2Binary;

namespace Modular.Plugins.Tests.Hfo2Binary;

/// <summary>Of a few hundred devices, some must be stuck for that to show.</summary>
public sealed class BinaryConformance : MemoryConformance
{
    protected override IMemory Create() => new BinaryMemory(new BinaryOptions { StuckLrs = 0.05, StuckHrs = 0.05 });
}
