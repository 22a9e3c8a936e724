using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.BitErrors;

namespace Modular.Plugins.Tests.BitErrors;

public sealed class BitErrorsPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new BitErrorsPlugin();
}
