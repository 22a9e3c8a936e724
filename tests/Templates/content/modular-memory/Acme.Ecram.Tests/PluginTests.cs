using Modular.Conformance;
using Modular.Contracts;

namespace Acme.Ecram.Tests;

public sealed class EcramPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new EcramPlugin();
}
