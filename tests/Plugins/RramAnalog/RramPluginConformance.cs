using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.RramAnalog;

namespace Modular.Plugins.Tests.RramAnalog;

public sealed class RramPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new RramPlugin();
}
