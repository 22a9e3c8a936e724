using Modular.Contracts;
using Modular.Plugins.Senses;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Senses;

public sealed class DirectTests
{
    [Fact]
    public void Conductances_are_linear_values_and_stop_at_the_ends()
    {
        using var scope = NewDisposeScope();
        using ISenseArray array = new DirectSense().Fabricate(
            [1, 5],
            new ConductanceRange(2, 6),
            new Conditions(1, _ => 0)
        );
        Tensor values = array.Read(tensor(new[] { 1f, 2, 3, 4, 7 }, [1, 1, 5]));
        Assert.Equal([-1f, -1, -0.5f, 0, 1], values.data<float>().ToArray());
    }

    [Fact]
    public void Conductances_of_pairs_are_refused()
    {
        using ISenseArray array = new DirectSense().Fabricate(
            [3, 5],
            new ConductanceRange(0, 1),
            new Conditions(1, _ => 0)
        );
        using Tensor pair = zeros(2, 3, 5);
        Assert.Equal(
            "sense 'direct': the conductances are Float32 [2, 3, 5]; it reads single devices, Float32 [1, 3, 5]. Use "
                + "a cell with 1 device, such as 'direct'.",
            Assert.Throws<InvalidDataException>(() => array.Read(pair)).Message
        );
    }
}
