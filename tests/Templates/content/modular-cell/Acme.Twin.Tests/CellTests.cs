using Modular.Conformance;
using Modular.Contracts;
using Xunit;
using static TorchSharp.torch;

namespace Acme.Twin.Tests;

public sealed class TwinConformance : CellConformance
{
    protected override ICell Create() => new Twin(new TwinOptions());
}

public sealed class TwinTests
{
    [Fact]
    public void The_devices_of_a_weight_are_the_distance_apart()
    {
        Twin cell = new(new TwinOptions { Distance = 0.5 });
        using Tensor weights = tensor(new float[] { 1, -1 }, [1, 2]);
        using Tensor targets = cell.Targets(weights, new ConductanceRange(1e-6, 5e-6));
        float[] expected = [4e-6f, 2e-6f, 2e-6f, 4e-6f]; // device 0 of both weights, then device 1
        Assert.Equal(expected, targets.data<float>().ToArray());
    }
}
