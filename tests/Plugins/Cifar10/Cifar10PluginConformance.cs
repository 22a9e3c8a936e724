using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Cifar10;

namespace Modular.Plugins.Tests.Cifar10;

public sealed class Cifar10PluginConformance : PluginConformance
{
    protected override IPlugin Create() => new Cifar10Plugin();
}
