using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.RramArray;

namespace Modular.Plugins.Tests.RramArray;

public sealed class RramArrayPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new RramArrayPlugin();
}
