using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Mnist;

namespace Modular.Plugins.Tests.Mnist;

public sealed class MnistPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new MnistPlugin();
}
