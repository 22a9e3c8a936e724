using Modular.Contracts;
using Modular.Plugins.Cells;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Cells;

public sealed class DirectTests
{
    [Fact]
    public void Weights_are_linear_in_the_range()
    {
        using var scope = NewDisposeScope();
        Tensor targets = new Direct().Targets(tensor(new[] { -1f, -0.5f, 0, 1 }, [2, 2]), new ConductanceRange(2, 6));
        Assert.Equal([1, 2, 2], targets.shape);
        Assert.Equal([2f, 3, 4, 6], targets.data<float>().ToArray());
    }

    [Fact]
    public void It_holds_weights_of_every_precision() =>
        Assert.Equal(Precision.Real | Precision.Int8 | Precision.Ternary | Precision.Binary, new Direct().Holds);
}
