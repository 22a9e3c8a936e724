using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Senses;

namespace Modular.Plugins.Tests.Senses;

public sealed class SensesPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new SensesPlugin();
}
