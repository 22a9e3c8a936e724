using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Cells;

namespace Modular.Plugins.Tests.Cells;

public sealed class CellsPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new CellsPlugin();
}
