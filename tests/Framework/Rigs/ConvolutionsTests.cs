using Modular.Contracts;
using Modular.Rigs;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>
/// Convolutions with oneDNN and without, in memory whose freed parts are NaN: oneDNN reads what nobody wrote where
/// channels are no multiples of 16 (docs/adr/0009). The oracle computes in float64. They run by themselves, as the
/// switch belongs to the process.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
[Collection(Name)]
public sealed class ConvolutionsTests : IDisposable
{
    public const string Name = "oneDNN's switch";

    private const int Repeats = 4;

    public ConvolutionsTests()
    {
        OneDnn.IsAllowed = true;
    }

    public void Dispose() => OneDnn.IsAllowed = false;

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Sums_and_gradients_are_those_of_float64_whatever_freed_memory_holds(ConvolutionShape shape)
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(Floats.Normal(4, (int)shape.Numbers), shape.Input);
        Tensor w = tensor(Floats.Normal(5, (int)shape.WeightNumbers), shape.Weight);
        Tensor b = tensor(Floats.Normal(6, (int)shape.Kernel.Outputs));
        float[] exact = Answers(x.to(ScalarType.Float64), w.to(ScalarType.Float64), b.to(ScalarType.Float64), shape);
        float[] first = Dirty(x, w, b, shape);
        double largest = exact.Max(Math.Abs);
        double error = exact.Zip(first, (right, got) => Math.Abs(right - got)).Max();
        Assert.True(error <= 2e-5 * largest, $"{error} of {largest}");
        for (int i = 1; i < Repeats; i++)
            Assert.Equal(first, Dirty(x, w, b, shape));
    }

    [Fact]
    public void What_is_computed_in_place_on_a_result_leaves_its_gradient_alone()
    {
        using var scope = NewDisposeScope();
        var shape = new ConvolutionShape(2, [32, 32], [5, 5], [3, 3]) { HasBias = false };
        Tensor x = tensor(Floats.Normal(4, (int)shape.Numbers), shape.Input).requires_grad_(true);
        Tensor w = tensor(Floats.Normal(5, (int)shape.WeightNumbers), shape.Weight).requires_grad_(true);
        Tensor doubled = Convolutions.Compute(x, w, null, shape.Kernel).mul_(2);
        doubled.sum().backward();
        float[] twice = Floats.Read(w.grad!);
        w.grad = null;
        Convolutions.Compute(x, w, null, shape.Kernel).sum().backward();
        Assert.Equal(twice, Floats.Read(w.grad! * 2));
    }

    [Fact]
    public void Sums_are_the_same_bits_with_gradients_and_without()
    {
        using var scope = NewDisposeScope();
        var shape = new ConvolutionShape(4, [32, 48], [6, 6], [3, 3]);
        Tensor x = tensor(Floats.Normal(4, (int)shape.Numbers), shape.Input);
        Tensor w = tensor(Floats.Normal(5, (int)shape.WeightNumbers), shape.Weight).requires_grad_(true);
        Tensor b = tensor(Floats.Normal(6, 48));
        float[] training = Floats.Read(Convolutions.Compute(x, w, b, shape.Kernel));
        using var evaluation = no_grad();
        Assert.Equal(training, Floats.Read(Convolutions.Compute(x, w, b, shape.Kernel)));
    }

    /// <summary>Channels in blocks of 16, channels that are filled up, and channels that are neither.</summary>
    public static TheoryData<ConvolutionShape> Shapes()
    {
        TheoryData<ConvolutionShape> shapes = [];
        foreach (
            long[] channels in new long[][] { [16, 16], [32, 48], [64, 32], [33, 65], [75, 80], [48, 16], [3, 32] }
        )
        {
            shapes.Add(new ConvolutionShape(3, channels, [40], [7]) { Padding = [0] });
            shapes.Add(new ConvolutionShape(2, channels, [31], [5]) { Padding = [2], Stride = [2] });
            shapes.Add(new ConvolutionShape(3, channels, [8, 8], [3, 3]) { Padding = [1, 1] });
            shapes.Add(new ConvolutionShape(2, channels, [9, 7], [3, 2]) { Padding = [1, 0], Stride = [2, 1] });
            shapes.Add(new ConvolutionShape(2, channels, [7, 9], [1, 1]));
            shapes.Add(new ConvolutionShape(2, channels, [11, 10], [3, 3]) { Padding = [2, 2], Dilation = [2, 2] });
        }
        foreach (long groups in new long[] { 16, 48, 20 })
            shapes.Add(new ConvolutionShape(3, [groups, groups], [9, 9], [3, 3]) { Groups = groups, Padding = [1, 1] });
        shapes.Add(new ConvolutionShape(3, [32, 64], [6, 6], [3, 3]) { Groups = 2 });
        shapes.Add(new ConvolutionShape(3, [8, 16], [6, 6], [3, 3]) { Groups = 8 });
        shapes.Add(new ConvolutionShape(2, [16, 32], [5, 6, 4], [3, 2, 2]));
        shapes.Add(new ConvolutionShape(2, [32, 32], [8, 8], [3, 3]) { Padding = [1, 1], PaddingAfter = [0, 2] });
        shapes.Add(new ConvolutionShape(1, [32, 32], [8, 8], [3, 3]));
        return shapes;
    }

    private static float[] Dirty(Tensor x, Tensor w, Tensor b, ConvolutionShape shape)
    {
        foreach (long numbers in new[] { shape.Numbers, shape.WeightNumbers, 2 * shape.Numbers })
            for (int i = 0; i < 4; i++)
                full(numbers, float.NaN).Dispose();
        return Answers(x, w, b, shape);
    }

    /// <summary>The sums, and the gradients of inputs, weights and biases.</summary>
    private static float[] Answers(Tensor x, Tensor w, Tensor b, ConvolutionShape shape)
    {
        using var scope = NewDisposeScope();
        Tensor[] leaves = [.. new[] { x, w, b }.Select(one => one.detach().clone().requires_grad_(true))];
        Tensor sums =
            x.dtype == ScalarType.Float64
                ? Convolutions.Native(Padded(leaves[0], shape), leaves[1], leaves[2], shape.Unpadded)
                : Convolutions.Compute(leaves[0], leaves[1], leaves[2], shape.Kernel);
        Tensor weights = tensor(Floats.Normal(7, (int)sums.numel()), sums.shape).to(x.dtype);
        (sums * weights).sum().backward();
        return
        [
            .. new[] { sums, leaves[0].grad!, leaves[1].grad!, leaves[2].grad! }.SelectMany(one =>
                Floats.Read(one.to(ScalarType.Float32))
            ),
        ];
    }

    private static Tensor Padded(Tensor x, ConvolutionShape shape) => ConvolutionWindows.Padded(x, shape.Kernel);
}
