using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Pcm;

namespace Modular.Plugins.Tests.Pcm;

public sealed class PcmPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new PcmPlugin();
}
