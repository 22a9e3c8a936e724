using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Ecram;

namespace Modular.Plugins.Tests.Ecram;

public sealed class EcramPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new EcramPlugin();
}
