using Modular.Rigs;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

public sealed class TensorContractTests
{
    [Fact]
    public void A_kept_promise_is_passed_over()
    {
        using Tensor good = zeros(2, 3);
        Assert.Null(TensorContract.Violation(good, [2, 3], ScalarType.Float32, CPU));
        Assert.Null(TensorContract.OutOfRange(good, 0, 0));
    }

    [Fact]
    public void A_broken_promise_is_said_in_one_sentence()
    {
        using Tensor good = zeros(2, 3);
        Assert.Equal(
            "returned null; expected a tensor.",
            TensorContract.Violation(null, [2, 3], ScalarType.Float32, CPU)
        );
        Assert.Equal(
            "returned shape [2, 3]; expected [3, 2].",
            TensorContract.Violation(good, [3, 2], ScalarType.Float32, CPU)
        );
        Assert.Equal(
            "returned shape [2, 3]; expected [2, 3, 1].",
            TensorContract.Violation(good, [2, 3, 1], ScalarType.Float32, CPU)
        );
        Assert.Equal("returned Float32; expected Int8.", TensorContract.Violation(good, [2, 3], ScalarType.Int8, CPU));
        using Tensor elsewhere = zeros([2, 3], device: META);
        Assert.Equal(
            "returned a tensor on META; expected CPU.",
            TensorContract.Violation(elsewhere, [2, 3], ScalarType.Float32, CPU)
        );
    }

    [Fact]
    public void A_disposed_tensor_is_none()
    {
        Tensor gone = zeros(2, 3);
        gone.Dispose();
        Assert.Equal(
            "returned a tensor that is disposed; expected a live one.",
            TensorContract.Violation(gone, [2, 3], ScalarType.Float32, CPU)
        );
    }

    /// <summary>In the vectors and in what is left over behind them.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(66)]
    public void The_first_number_out_of_range_is_found(int at)
    {
        Assert.Equal($"returned NaN at position {at}; expected finite numbers.", With(at, float.NaN));
        Assert.Equal($"returned Infinity at position {at}; expected finite numbers.", With(at, float.PositiveInfinity));
        Assert.Equal($"returned 1.5 at position {at}; expected values from -1 to 1.", With(at, 1.5f));
        Assert.Equal(
            $"returned -1.0000001 at position {at}; expected values from -1 to 1.",
            With(at, MathF.BitDecrement(-1))
        );
        Assert.Null(With(at, -1));
        Assert.Null(With(at, 1));
    }

    [Fact]
    public void Positions_count_along_the_shape_whatever_the_strides()
    {
        using var scope = NewDisposeScope();
        Tensor values = zeros(3, 5);
        values[1, 4] = 2;
        Assert.Equal(
            "returned 2 at position 13; expected values from 0 to 1.",
            TensorContract.OutOfRange(values.t(), 0, 1)
        );
    }

    private static string? With(int at, float value)
    {
        float[] values = new float[67];
        values[at] = value;
        for (int i = at + 1; i < values.Length; i++)
            values[i] = 9;
        using Tensor all = tensor(values[..Math.Max(at + 1, value is >= -1 and <= 1 ? at + 1 : values.Length)]);
        return TensorContract.OutOfRange(all, -1, 1);
    }
}
