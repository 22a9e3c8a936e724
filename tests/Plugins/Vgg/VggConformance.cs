using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Vgg;

namespace Modular.Plugins.Tests.Vgg;

public sealed class VggConformance : NetworkConformance
{
    protected override DataShape Data => new([3, 16, 12], 10);

    protected override INetwork Create() =>
        new Modular.Plugins.Vgg.Vgg(
            new VggOptions
            {
                Channels = [4, 6, 8],
                PoolAfter = [1, 3],
                Hidden = [12],
            }
        );
}
