using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Cells;

namespace Modular.Plugins.Tests.Cells;

public sealed class PairConformance : CellConformance
{
    protected override ICell Create() => new Pair();
}
