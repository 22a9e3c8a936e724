using Modular.Conformance;
using Modular.Contracts;

namespace Acme.Latch.Tests;

public sealed class LatchPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new LatchPlugin();
}
