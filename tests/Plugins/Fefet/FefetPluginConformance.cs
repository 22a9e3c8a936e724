using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Fefet;

namespace Modular.Plugins.Tests.Fefet;

public sealed class FefetPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new FefetPlugin();
}
