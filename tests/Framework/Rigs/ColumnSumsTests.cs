using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>Layers whose sums come from columns of a memory.</summary>
public sealed class ColumnSumsTests
{
    private static readonly string[] Columns =
    [
        "training.mode=off-line",
        "training.rate=0.02",
        "memory.use=bit-errors",
        "cell.use=direct",
        "sense.use=xnor-errors",
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Kernels.Length)];

    private static readonly Kernel[] Kernels =
    [
        new()
        {
            Inputs = 2,
            Outputs = 3,
            Size = [3],
        },
        new()
        {
            Inputs = 4,
            Outputs = 6,
            Size = [3, 2],
            Stride = [2, 1],
            Padding = [1, 2],
            Groups = 2,
        },
        new()
        {
            Inputs = 2,
            Outputs = 3,
            Size = [3, 3],
            Padding = [1, 1],
            Bias = false,
        },
        new()
        {
            Inputs = 2,
            Outputs = 3,
            Size = [1, 2, 3],
            Stride = [1, 1, 2],
            Padding = [0, 1, 1],
        },
        new()
        {
            Inputs = 4,
            Outputs = 6,
            Size = [2, 3],
            Stride = [2, 1],
            Padding = [1, 0],
            PaddingAfter = [2, 3],
            Dilation = [2, 1],
            Groups = 2,
        },
    ];

    /// <summary>
    /// With exact sums, twice as large, so that they are seen: output and gradients against torch's own convolution.
    /// </summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_convolution_computes_with_the_sums_and_takes_the_gradient_of_its_weights(int which)
    {
        using var scope = NewDisposeScope();
        Kernel kernel = Kernels[which];
        WeightLayer layer = (WeightLayer)Layers().Convolution("conv", kernel);
        long[] shape = [2, kernel.Inputs, .. new long[] { 5, 6, 7 }.Take(kernel.Size.Length)];
        Tensor w = Floats.Normal(1, layer.Latent.shape).requires_grad_(true);
        Tensor x = Floats.Normal(2, shape).requires_grad_(true);
        layer.Observed = w;
        Tensor expected = layer.forward(x);
        Tensor g = Floats.Normal(3, expected.shape);
        (expected * g).sum().backward();
        (float[] slopeW, float[] slopeX) = (Floats.Read(w.grad), Floats.Read(x.grad));
        w.grad!.zero_();
        x.grad!.zero_();
        layer.Sums = rows => 2 * rows.matmul(w.reshape(kernel.Outputs, -1).t());
        Tensor y = layer.forward(x);
        (y * g).sum().backward();
        Tensor bias = kernel.Bias
            ? layer.get_parameter("bias")!.reshape([-1, .. kernel.Size.Select(_ => 1L)])
            : zeros(1);
        Floats.Near(ClosedForms.Doubles(Floats.Read(2 * (expected - bias) + bias)), Floats.Read(y), 1e-5);
        Floats.Near(ClosedForms.Doubles(slopeW), Floats.Read(w.grad), 1e-5);
        Floats.Near(ClosedForms.Doubles(slopeX), Floats.Read(x.grad), 1e-5);
    }

    [Fact]
    public void A_linear_layer_computes_with_the_sums_also_without_a_gradient()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        WeightLayer layer = (WeightLayer)Layers().Linear("fc", 3, 2);
        layer.Observed = ones(2, 3);
        layer.Sums = rows => tensor(new[] { 1f, 2, 3, 4 }, [2, 2]);
        Floats.Near(
            ClosedForms.Doubles(Floats.Read(tensor(new[] { 1f, 2, 3, 4 }, [2, 2]) + layer.get_parameter("bias")!)),
            Floats.Read(layer.forward(ones(2, 3))),
            1e-6
        );
    }

    [Fact]
    public void Many_windows_go_in_parts()
    {
        using var scope = NewDisposeScope();
        Kernel kernel = new()
        {
            Inputs = 8,
            Outputs = 1,
            Size = [3, 3],
            Padding = [1, 1],
        };
        List<long> rows = [];
        using Tensor y = ConvolutionWindows.Sums(
            ones(40, 8, 32, 32),
            kernel,
            windows =>
            {
                rows.Add(windows.shape[0]);
                return windows.sum(1, keepdim: true);
            }
        );
        Assert.Equal([14 * 1024, 14 * 1024, 12 * 1024], rows); // 2^20 / (1024 * 72) = 14 samples
        Assert.Equal([40, 1, 32, 32], y.shape);
        Assert.Equal(
            (32f, 48f, 72f),
            (y[39, 0, 0, 0].item<float>(), y[39, 0, 0, 1].item<float>(), y[0, 0, 1, 1].item<float>())
        );
    }

    [Fact]
    public void A_study_of_the_sense_computes_with_its_sums()
    {
        Outcome few = TestRig.Create([.. Columns, "study.strengths={xnor-errors: 0.1}"]).Run();
        Outcome half = TestRig.Create([.. Columns, "study.strengths={xnor-errors: 50}"]).Run();
        Assert.InRange(few.Accuracy!.Value, 80, 100);
        Assert.InRange(half.Accuracy!.Value, 10, 60); // three classes by chance
    }

    [Theory]
    [InlineData("shape", "returned shape [50, 3]; expected [")]
    [InlineData("infinite", " at position 0; expected finite numbers.")]
    [InlineData("null", "returned null; expected a tensor.")]
    public void Sums_that_break_their_promise_are_one_sentence(string fault, string sentence)
    {
        TestRig odd = TestRig.Create(Columns).With(rig => rig.With(new OddSense(rig.Sense.Part, fault)));
        string? failure = odd.Run(StudyPlan.Ideal).Failure;
        Assert.StartsWith("ideal-seed-0: sense 'odd' (Third.Party 2.1.0): Sums ", failure);
        Assert.Contains(sentence, failure);
    }

    private static HostLayers Layers() =>
        new(new LayerPolicy(new PrecisionChoice { Weights = LayerPrecision.Real }, Precision.Real), seed: 1);

    private sealed class OddSense(ISense good, string fault) : ISense
    {
        public IReadOnlyList<Imperfection> Imperfections => good.Imperfections;

        public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions) =>
            new OddColumns((IColumnSense)good.Fabricate(shape, range, conditions), fault);
    }

    private sealed class OddColumns(IColumnSense good, string fault) : IColumnSense
    {
        public Tensor Read(Tensor conductances) => good.Read(conductances);

        public Tensor Sums(Tensor inputs, Tensor conductances) =>
            fault switch
            {
                "shape" => zeros(50, 3),
                "infinite" => good.Sums(inputs, conductances).fill_(float.PositiveInfinity),
                _ => null!,
            };

        public void Dispose() => good.Dispose();
    }
}
