using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Ideal;

namespace Modular.Plugins.Tests.Ideal;

public sealed class IdealPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new IdealPlugin();
}
