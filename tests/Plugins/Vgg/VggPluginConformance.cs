using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Vgg;

namespace Modular.Plugins.Tests.Vgg;

public sealed class VggPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new VggPlugin();
}
