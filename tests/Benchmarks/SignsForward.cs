using Modular.Benchmarks.Inference;
using Modular.Packed;
using Modular.Rigs;
using Modular.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Benchmarks;

/// <summary>
/// What share of a training iteration the forward products of signs with signs take, and what they take in
/// bits: the weights of the iteration are packed, and the values that enter, and the sums of every layer leave as
/// numbers, which a gradient needs (docs/adr/0022). Networks as those of BinaryNetworks, with random inputs.
/// </summary>
internal static class SignsForward
{
    private const int Rounds = 15;

    public static int Run(string[] arguments)
    {
        Backend.Start();
        string csv = BenchmarkTable.Write([
            .. Rows("784-3000-10", BinaryNetworks.Perceptron(784, 3000, 10), [1000, 784]),
            .. Rows("cifar10-small", BinaryNetworks.SmallVgg(), [100, 3, 32, 32]),
        ]);
        Terminal.Line(csv);
        if (arguments is ["--csv", string path])
            File.WriteAllText(path, csv);
        return 0;
    }

    private static IEnumerable<(string Case, double Value, string Unit)> Rows(
        string name,
        IReadOnlyList<nn.Module<Tensor, Tensor>> modules,
        long[] shape
    )
    {
        double iteration = double.PositiveInfinity;
        double products = double.PositiveInfinity;
        using var scope = NewDisposeScope();
        optim.Optimizer adam = optim.Adam(modules.SelectMany(module => module.parameters()), 1e-3);
        Tensor inputs = randn(shape);
        Tensor labels = zeros(shape[0], ScalarType.Int64);
        for (int round = 0; round < Rounds; round++)
        {
            iteration = Math.Min(iteration, ProcessorTime.Measure(() => Train(modules, inputs, labels, adam)));
            products = Math.Min(products, MultiplySigns(modules, inputs));
        }
        yield return ($"{name}-iteration", iteration, "s");
        double bits = CountSigns(modules, inputs);
        yield return ($"{name}-signs-forward", products, "s");
        yield return ($"{name}-signs-forward-share", products / iteration, "1");
        yield return ($"{name}-bits-forward", bits, "s");
        yield return ($"{name}-bits-forward-share", bits / iteration, "1");
    }

    /// <summary>Seconds of the same layers in bits, the least of several rounds.</summary>
    private static double CountSigns(IReadOnlyList<nn.Module<Tensor, Tensor>> modules, Tensor inputs)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        var layers = new List<(PackedModel Layer, Tensor Values)>();
        foreach ((WeightLayer layer, Tensor values) in Entering(modules, inputs))
        {
            LayerThreads threads = LayerThreads.Widest(1);
            layers.Add((PackedModel.FromModules([layer], values[..1], threads, SignalKind.Binary)!, values));
        }
        return Enumerable.Range(0, Rounds).Min(_ => ProcessorTime.Measure(() => layers.ForEach(Count)));
    }

    private static void Count((PackedModel Layer, Tensor Values) one)
    {
        using var scope = NewDisposeScope();
        one.Layer.Refresh();
        one.Layer.Logits(one.Values);
    }

    private static void Train(
        IReadOnlyList<nn.Module<Tensor, Tensor>> modules,
        Tensor inputs,
        Tensor labels,
        optim.Optimizer adam
    )
    {
        using var scope = NewDisposeScope();
        adam.zero_grad();
        Tensor outputs = modules.Aggregate(inputs, (values, module) => module.forward(values));
        Loss.CrossEntropy(outputs, labels).backward();
        adam.step();
    }

    /// <summary>Seconds of the layers behind the first, with what enters them.</summary>
    private static double MultiplySigns(IReadOnlyList<nn.Module<Tensor, Tensor>> modules, Tensor inputs)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        List<(WeightLayer Layer, Tensor Values)> layers = Entering(modules, inputs);
        return ProcessorTime.Measure(() => layers.ForEach(one => one.Layer.forward(one.Values)));
    }

    /// <summary>The layers behind the first, with what enters them.</summary>
    private static List<(WeightLayer Layer, Tensor Values)> Entering(
        IReadOnlyList<nn.Module<Tensor, Tensor>> modules,
        Tensor inputs
    )
    {
        var entering = new List<(WeightLayer Layer, Tensor Values)>();
        Tensor values = inputs;
        foreach (nn.Module<Tensor, Tensor> module in modules)
        {
            if (module is WeightLayer layer)
                entering.Add((layer, values));
            values = module.forward(values);
        }
        return entering[1..];
    }
}
