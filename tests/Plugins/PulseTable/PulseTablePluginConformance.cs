using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.PulseTable;

namespace Modular.Plugins.Tests.PulseTable;

public sealed class PulseTablePluginConformance : PluginConformance
{
    protected override IPlugin Create() => new PulseTablePlugin();
}
