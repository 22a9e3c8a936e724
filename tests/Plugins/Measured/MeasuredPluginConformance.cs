using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Measured;

namespace Modular.Plugins.Tests.Measured;

public sealed class MeasuredPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new MeasuredPlugin();
}
