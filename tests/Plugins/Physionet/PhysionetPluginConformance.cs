using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Physionet;

namespace Modular.Plugins.Tests.Physionet;

public sealed class PhysionetPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new PhysionetPlugin();
}
