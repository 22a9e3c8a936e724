using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Sonos;

namespace Modular.Plugins.Tests.Sonos;

public sealed class SonosPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new SonosPlugin();
}
