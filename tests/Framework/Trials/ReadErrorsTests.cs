using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

public sealed class ReadErrorsTests
{
    private static readonly float[] Written = [-1, -1, -1, 0, 0, 0, 0, 1, 1, 1];
    private static readonly float[] Read = [-1, 0, 1, 0, -1, 1, 1, 1, 1, -1];

    [Fact]
    public void Kinds_are_told_apart()
    {
        ReadErrors errors = Compare(Written, Read);
        Assert.Equal([1, 1, 1, 1, 1, 2, 1, 0, 2], errors.Counts);
        Assert.Equal(
            (10, 0.6, 2 / 6.0, 1 / 6.0, 0.75),
            (errors.Weights, errors.Rate, errors.SignFlips, errors.SignsToZero, errors.ZerosToSign)
        );
    }

    [Fact]
    public void Parts_add_up()
    {
        Assert.Equal(
            [2, 2, 2, 2, 2, 4, 2, 0, 4],
            ReadErrors.Combine([Compare(Written, Read), Compare(Written, Read)])!.Counts
        );
        Assert.Null(ReadErrors.Combine([]));
    }

    [Fact]
    public void Kinds_without_a_weight_have_no_share()
    {
        ReadErrors errors = Compare([-1, 1], [-1, 1]);
        Assert.Equal(0, errors.Rate);
        Assert.Equal(double.NaN, errors.ZerosToSign);
    }

    /// <summary>A value that a sense gives as 0.9999999 is a 1, and one of 0.97 is neither right nor wrong.</summary>
    [Fact]
    public void Only_levels_can_be_right_or_wrong()
    {
        Assert.Equal(0, Compare([1, -1, 0], [0.9999999f, -0.9999999f, 1e-7f]).Rate);
        using Tensor levels = tensor(new[] { 0.99999f, -1f, 0f });
        using Tensor between = tensor(new[] { 0.97f, -1f });
        Assert.True(ReadErrors.AreLevels(levels));
        Assert.False(ReadErrors.AreLevels(between));
    }

    private static ReadErrors Compare(float[] written, float[] read)
    {
        using Tensor wrote = tensor(written);
        using Tensor saw = tensor(read);
        return ReadErrors.Compare(wrote, saw);
    }
}
