using Modular.Contracts;
using Modular.Packed;
using Modular.Rigs;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Benchmarks.Inference;

/// <summary>One network with pixels that enter it, as libtorch and as bits.</summary>
internal sealed class InferenceCase : IDisposable
{
    private const int Batch = 250; // libtorch is as fast as with 1000, and large pictures take less memory

    private readonly IReadOnlyList<nn.Module<Tensor, Tensor>> modules;
    private readonly byte[] pixels;
    private readonly int units;
    private readonly Tensor inputs;
    private readonly PackedModel packed;
    private readonly List<Tensor> observed = [];
    private float[] torchLogits = [];
    private float[] packedLogits = [];

    /// <param name="modules">The network.</param>
    /// <param name="pixels">The pixels, picture by picture.</param>
    /// <param name="sample">The shape of a picture.</param>
    public InferenceCase(IReadOnlyList<nn.Module<Tensor, Tensor>> modules, byte[] pixels, long[] sample)
    {
        this.modules = modules;
        this.pixels = pixels;
        units = (int)sample.Aggregate((a, b) => a * b);
        Images = pixels.Length / units;
        inputs = tensor(Array.ConvertAll(pixels, pixel => (float)pixel)).reshape([Images, .. sample]);
        using IDisposable noGradient = no_grad();
        Settle();
        foreach (WeightLayer layer in modules.OfType<WeightLayer>())
        {
            observed.Add(layer.Quantized().detach());
            layer.Observed = observed[^1];
        }
        packed = PackedModel.FromModules(modules, inputs[..1], LayerThreads.Widest(1), SignalKind.Pixels)!;
        packed.Refresh();
    }

    /// <summary>The number of pictures.</summary>
    public int Images { get; }

    /// <summary>Seconds of libtorch for all pictures.</summary>
    public double TimeTorch()
    {
        var logits = new List<float>();
        using IDisposable noGradient = no_grad();
        double seconds = ProcessorTime.Measure(() =>
        {
            foreach (Tensor batch in inputs.split(Batch, 0))
            {
                using DisposeScope scope = NewDisposeScope();
                logits.AddRange(modules.Aggregate(batch, (values, module) => module.forward(values)).data<float>());
            }
        });
        torchLogits = [.. logits];
        return seconds;
    }

    /// <summary>Seconds in bits for all pictures, pixels to planes included.</summary>
    public double TimePacked()
    {
        using IDisposable noGradient = no_grad();
        return ProcessorTime.Measure(() =>
        {
            using Tensor logits = packed.Logits(packed.Pack(pixels), Images);
            packedLogits = logits.data<float>().ToArray();
        });
    }

    /// <summary>Throws where a logit of the two differs in a bit.</summary>
    public void Check()
    {
        int wrong = torchLogits.Zip(packedLogits).Count(pair => pair.First != pair.Second);
        if (wrong > 0 || torchLogits.Length != packedLogits.Length)
            throw new InvalidDataException($"{wrong} of {torchLogits.Length} logits differ; expected none.");
    }

    /// <summary>
    /// Bits of products that one layer counts in a second: images, inputs and outputs multiplied.
    /// </summary>
    public double BitsPerSecond(int layer)
    {
        IReadOnlyList<BitPlanes> blocks = packed.Network.Values(packed.Pack(pixels), layer);
        var run = new LayerRun(packed.Network.Layers[layer], MachineLanes.Widest);
        double best = double.PositiveInfinity;
        for (int round = 0; round < 9; round++)
        {
            double seconds = ProcessorTime.Measure(() =>
            {
                foreach (BitPlanes block in blocks)
                    run.Values(block);
            });
            best = Math.Min(best, seconds);
        }
        PackedMatrix matrix = packed.Network.Layers[layer].Matrix;
        return (double)matrix.Rows * matrix.Inputs * BitPlanes.Images * blocks.Count / best;
    }

    /// <summary>
    /// Takes all pictures through chips whose weights read with the other sign at a rate, in every layer; gives the
    /// mean share of predictions that are those of a chip without errors, percent.
    /// </summary>
    public double MeanAgreement(int chips, double rate, int threads)
    {
        using IDisposable noGradient = no_grad();
        packed.Network.Threads = threads;
        IReadOnlyList<BitPlanes> blocks = packed.Pack(pixels);
        RandomStream[] random = [.. packed.Layers.Select((_, i) => new RandomStream((ulong)i))];
        double[] rates = [.. packed.Layers.Select(_ => rate)];
        long[] expected = Predictions(blocks);
        double sum = 0;
        for (int chip = 0; chip < chips; chip++)
        {
            ChipFlips flips = ChipFlips.Draw(packed.Network, random, chip, rates);
            flips.Flip(packed.Network);
            sum += Predictions(blocks).Zip(expected).Count(pair => pair.First == pair.Second);
            flips.Flip(packed.Network);
        }
        packed.Network.Threads = 1;
        return 100 * sum / ((double)chips * Images);
    }

    private long[] Predictions(IReadOnlyList<BitPlanes> blocks)
    {
        using DisposeScope scope = NewDisposeScope();
        return packed.Logits(blocks, Images).argmax(1).data<long>().ToArray();
    }

    public void JustPack() => packed.Pack(pixels);

    public void Dispose()
    {
        foreach (Tensor tensor in observed)
            tensor.Dispose();
        inputs.Dispose();
    }

    /// <summary>Batch norms take the statistics of some pictures, so that no unit is always on.</summary>
    private void Settle()
    {
        using var scope = NewDisposeScope();
        Tensor values = inputs[..256];
        foreach (nn.Module<Tensor, Tensor> module in modules)
        {
            if (module is TorchSharp.Modules.BatchNorm1d or TorchSharp.Modules.BatchNorm2d)
                TakeStatistics(module, values);
            module.eval();
            values = module.forward(values);
        }
    }

    private static void TakeStatistics(nn.Module norm, Tensor values)
    {
        long[] others = [.. Enumerable.Range(0, (int)values.dim()).Where(d => d != 1)];
        norm.get_buffer("running_mean")!.copy_(values.mean(others));
        norm.get_buffer("running_var")!.copy_(values.var(others, unbiased: false) + 1);
    }
}
