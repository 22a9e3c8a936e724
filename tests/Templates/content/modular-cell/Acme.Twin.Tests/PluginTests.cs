using Modular.Conformance;
using Modular.Contracts;

namespace Acme.Twin.Tests;

public sealed class TwinPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new TwinPlugin();
}
