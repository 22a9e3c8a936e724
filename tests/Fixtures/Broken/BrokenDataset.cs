using Modular.Contracts;
using static TorchSharp.torch;

namespace Broken;

/// <summary>The sign of the sum of four numbers.</summary>
internal sealed class BrokenDataset(Breakage breakage) : IDataset
{
    private const int Count = 40;

    public DataShape Shape => breakage.At("shape", new DataShape([4], 2), new DataShape([4, 0], 2));

    public IReadOnlyList<Sample> Samples =>
        breakage.At<IReadOnlyList<Sample>>(
            "samples",
            [.. Enumerable.Range(0, Count).Select(i => new Sample(i % 2, i, i % 4 == 3))],
            [new Sample(7, 0, false), new Sample(0, 1, true)]
        );

    public Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation)
    {
        Tensor inputs = zeros(samples.Length, 4);
        for (int i = 0; i < samples.Length; i++)
            inputs[i] = samples[i] % 2 == 0 ? 1 : -1;
        return breakage.At("inputs", inputs);
    }
}
