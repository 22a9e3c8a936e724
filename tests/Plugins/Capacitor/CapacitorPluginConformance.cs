using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Capacitor;

namespace Modular.Plugins.Tests.Capacitor;

public sealed class CapacitorPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new CapacitorPlugin();
}
