using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.ConvNets;
using Modular.Plugins.ConvNets.Conv1d;
using Modular.Plugins.ConvNets.EegNet;
using Modular.Plugins.ConvNets.MobileNetV1;

namespace Modular.Plugins.Tests.ConvNets;

public sealed class ConvNetsPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new ConvNetsPlugin();
}

public sealed class Conv1dConformance : NetworkConformance
{
    protected override DataShape Data => new([3, 60], 2);

    protected override INetwork Create() =>
        new Conv1d(
            new Conv1dOptions
            {
                Filters = [4, 6],
                Kernels = [5, 3],
                PoolAfter = [1],
                Hidden = [7],
            }
        );
}

public sealed class PaddedConv1dConformance : NetworkConformance
{
    protected override DataShape Data => new([3, 60], 2);

    protected override INetwork Create() =>
        new Conv1d(
            new Conv1dOptions
            {
                Filters = [4, 6],
                Kernels = [4, 3],
                Padding = true,
                Width = 0.5,
            }
        );
}

public sealed class EegNetConformance : NetworkConformance
{
    protected override DataShape Data => new([8, 64], 2);

    protected override INetwork Create() =>
        new EegNet(new EegNetOptions { TemporalFilters = 3, TemporalActivation = true });
}

public sealed class WideEegNetConformance : NetworkConformance
{
    protected override DataShape Data => new([4, 64], 2);

    protected override INetwork Create() =>
        new EegNet(
            new EegNetOptions
            {
                Depthwise = false,
                SpatialFilters = 1,
                Pool = 10,
                PoolStride = 5,
                SeparableFilters = 0,
                Hidden = [6],
            }
        );
}

public sealed class MobileNetV1Conformance : NetworkConformance
{
    protected override DataShape Data => new([3, 32, 32], 10);

    protected override INetwork Create() => new MobileNetV1(new MobileNetV1Options { Width = 0.125 });
}
