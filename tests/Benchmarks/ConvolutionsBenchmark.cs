using Modular.Contracts;
using Modular.Rigs;
using Modular.Training;
using static TorchSharp.torch;

namespace Modular.Benchmarks;

/// <summary>
/// Convolutions forward and backward on one thread, as the host's layers compute them and with libtorch's own loops, in
/// turn: seconds for a batch, and how many times as long the loops take (docs/adr/0009).
/// </summary>
internal static class ConvolutionsBenchmark
{
    private const int Rounds = 15;
    private const int Samples = 100;

    public static int Run(string[] arguments)
    {
        Backend.Start();
        string csv = BenchmarkTable.Write([.. Cases().SelectMany(one => Measure(one.Name, one.Points, one.Kernel))]);
        Terminal.Line(csv);
        if (arguments is ["--csv", string path])
            File.WriteAllText(path, csv);
        return 0;
    }

    /// <summary>Layers of networks for CIFAR-10 with 16 and 33 first filters, and of the ECG network.</summary>
    private static IEnumerable<(string Name, long[] Points, Kernel Kernel)> Cases()
    {
        yield return ("cifar10-3-16", [32, 32], Picture(3, 16));
        yield return ("cifar10-16-32", [16, 16], Picture(16, 32));
        yield return ("cifar10-32-64", [8, 8], Picture(32, 64));
        yield return ("cifar10-128-128", [16, 16], Picture(128, 128));
        yield return ("cifar10-65-129", [8, 8], Picture(65, 129));
        yield return ("ecg-12-32", [750], Signal(12, 32, 13));
        yield return ("ecg-32-32", [369], Signal(32, 32, 11));
    }

    private static Kernel Picture(long inputs, long outputs) =>
        new()
        {
            Inputs = inputs,
            Outputs = outputs,
            Size = [3, 3],
            Padding = [1, 1],
        };

    private static Kernel Signal(long inputs, long outputs, long length) =>
        new()
        {
            Inputs = inputs,
            Outputs = outputs,
            Size = [length],
        };

    private static IEnumerable<(string Case, double Value, string Unit)> Measure(
        string name,
        long[] points,
        Kernel kernel
    )
    {
        using var scope = NewDisposeScope();
        Tensor x = randn([Samples, kernel.Inputs, .. points]).requires_grad_(true);
        Tensor w = randn([kernel.Outputs, kernel.Inputs, .. kernel.Size]).requires_grad_(true);
        Tensor b = zeros(kernel.Outputs).requires_grad_(true);
        Median host = new();
        Median loops = new();
        for (int i = 0; i < Rounds; i++)
        {
            host.Time(() => Pass(() => Convolutions.Compute(x, w, b, kernel)));
            loops.Time(() => Pass(() => Convolutions.Native(x, w, b, kernel)));
        }
        return [($"{name}-seconds", host.Seconds, "s"), ($"{name}-ratio", loops.Times(host), "1")];
    }

    private static void Pass(Func<Tensor> convolve)
    {
        using var scope = NewDisposeScope();
        convolve().sum().backward();
    }
}
