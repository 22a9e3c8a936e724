using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Mlp;

namespace Modular.Plugins.Tests.Mlp;

public sealed class MlpConformance : NetworkConformance
{
    protected override INetwork Create() => new Modular.Plugins.Mlp.Mlp(new MlpOptions { Hidden = [32, 16] });
}
