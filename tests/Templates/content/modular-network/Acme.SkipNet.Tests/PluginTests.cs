using Modular.Conformance;
using Modular.Contracts;

namespace Acme.SkipNet.Tests;

public sealed class SkipNetPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new SkipNetPlugin();
}
