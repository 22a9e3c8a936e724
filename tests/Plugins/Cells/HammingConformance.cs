using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Cells;

namespace Modular.Plugins.Tests.Cells;

public sealed class HammingConformance : CellConformance
{
    protected override ICell Create() => new Hamming(HammingCode.Find(22, 16)!);
}
