using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Cells;

namespace Modular.Plugins.Tests.Cells;

public sealed class OneDeviceConformance : CellConformance
{
    protected override ICell Create() => new OneDevice();
}
