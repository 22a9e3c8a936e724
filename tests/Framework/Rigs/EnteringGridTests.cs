using Modular.Rigs;
using static TorchSharp.torch;

namespace Modular.Framework.Tests.Rigs;

/// <summary>Integers to which values that enter a layer are rounded.</summary>
public sealed class EnteringGridTests
{
    [Theory]
    [InlineData(8, 100, new float[] { 0, 2.55f, 0.01f }, 0.01, 0, 255)]
    [InlineData(8, 100, new float[] { -2.54f, 1 }, 0.02, -127, 127)]
    [InlineData(2, 100, new float[] { 0.5f, 3 }, 1, 0, 3)]
    [InlineData(2, 75, new float[] { 1, 0, 0, 2, 0, -3, 100 }, 3, -1, 1)] // the third of 4 that are not 0
    [InlineData(4, 100, new float[] { 0, 0 }, 1, 0, 15)]
    public void The_scale_follows_from_the_magnitudes(
        int bits,
        double percentile,
        float[] values,
        double step,
        int least,
        int greatest
    )
    {
        using Tensor entering = tensor(values);
        EnteringGrid grid = EnteringGrid.Find(entering, bits, percentile);
        Assert.Equal(step, grid.Step, 1e-6);
        Assert.Equal((least, greatest), (grid.Least, grid.Greatest));
    }

    [Fact]
    public void Values_are_rounded_to_even_and_clamped()
    {
        using Tensor values = tensor([-9, -0.6f, 0.25f, 0.75f, 1.3f, 9]);
        using Tensor rounded = new EnteringGrid(0.5, -3, 3).Round(values);
        Assert.Equal([-1.5f, -0.5f, 0, 1, 1.5f, 1.5f], Floats.Read(rounded));
    }
}
