using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Cells;

namespace Modular.Plugins.Tests.Cells;

public sealed class DirectConformance : CellConformance
{
    protected override ICell Create() => new Direct();
}
