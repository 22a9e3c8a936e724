using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Hfo2WeakReset;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

public sealed class WeakResetPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new Hfo2WeakResetPlugin();
}
