using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Senses;

public sealed class DifferentialAnalogTests
{
    private static readonly ConductanceRange Range = new(2, 6);

    [Fact]
    public void Differences_are_values_and_stop_at_the_ends()
    {
        using var scope = NewDisposeScope();
        using ISenseArray array = new Modular.Plugins.Senses.DifferentialAnalogSense().Fabricate(
            [1, 4],
            Range,
            new Conditions(1, _ => 0)
        );
        Tensor values = array.Read(tensor(new[] { 6f, 2, 4, 8, 2, 3, 4, 2 }, [2, 1, 4]));
        Assert.Equal([1f, -0.25f, 0, 1], values.data<float>().ToArray());
    }

    [Fact]
    public void What_the_cell_of_its_name_asks_for_reads_as_the_weight()
    {
        using var scope = NewDisposeScope();
        Tensor weights = linspace(-1, 1, 101, dtype: ScalarType.Float32).reshape(1, 101);
        using ISenseArray array = new Modular.Plugins.Senses.DifferentialAnalogSense().Fabricate(
            [1, 101],
            Range,
            new Conditions(1, _ => 0)
        );
        Tensor read = array.Read(new Modular.Plugins.Cells.DifferentialAnalog(new()).Targets(weights, Range));
        Assert.Equal(0, (read - weights).abs().max().item<float>(), 1e-6);
    }

    [Fact]
    public void Single_devices_are_refused()
    {
        using ISenseArray array = new Modular.Plugins.Senses.DifferentialAnalogSense().Fabricate(
            [3, 5],
            Range,
            new Conditions(1, _ => 0)
        );
        using Tensor single = zeros(1, 3, 5);
        Assert.Equal(
            "sense 'differential-analog': the conductances are Float32 [1, 3, 5]; it subtracts pairs, Float32 [2, 3, "
                + "5]. Use a cell with 2 devices, such as 'differential-analog'.",
            Assert.Throws<InvalidDataException>(() => array.Read(single)).Message
        );
    }
}
