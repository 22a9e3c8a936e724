using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.SttMram;

namespace Modular.Plugins.Tests.SttMram;

public sealed class SttPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new SttPlugin();
}
