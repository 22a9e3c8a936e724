using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Cells;

namespace Modular.Plugins.Tests.Cells;

public sealed class DifferentialAnalogConformance : CellConformance
{
    protected override ICell Create() => new DifferentialAnalog(new DifferentialAnalogOptions());
}
