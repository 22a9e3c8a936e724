using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Hfo2Binary;

namespace Modular.Plugins.Tests.Hfo2Binary;

public sealed class Hfo2BinaryPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new Hfo2BinaryPlugin();
}
