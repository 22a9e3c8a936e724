using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Mlp;

namespace Modular.Plugins.Tests.Mlp;

public sealed class MlpPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new MlpPlugin();
}
