using static TorchSharp.torch;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>Samples of two numbers, with at most one named fault.</summary>
internal sealed class FaultyDataset(string fault) : IDataset
{
    private static int made;
    private readonly int number = Interlocked.Increment(ref made);

    public DataShape Shape => new(fault == "no shape" ? [] : [2], 2);

    public IReadOnlyList<Sample> Samples =>
        [
            .. Enumerable
                .Range(0, 20)
                .Select(i => new Sample(
                    fault == "label too large" ? i : i % 2,
                    i + (fault == "changing samples" ? number : 0),
                    fault != "no test" && i >= 15
                )),
        ];

    public Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation)
    {
        float[] values = new float[2 * samples.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = Value(samples, i) + (augmentation is null ? 0 : 0.1f * samples[i / 2]);
        if (fault == "NaN in a late epoch" && epoch > 3 && augmentation is not null)
            values.AsSpan().Fill(float.NaN);
        if (fault == "few at once" && samples.Length > 16)
            throw new NotSupportedException("16 samples at most");
        if (fault == "leak")
            _ = zeros(1).DetachFromDisposeScope();
        if (fault == "global generator")
            _ = rand(1);
        return tensor(values, [samples.Length, 2]);
    }

    private float Value(ReadOnlySpan<int> samples, int i) =>
        fault switch
        {
            "any sample" => 1 + i,
            "order" => Samples[samples[i / 2]].Group + i,
            "all alike" => Samples[samples[i / 2]].Group * 0,
            "changing inputs" => Samples[samples[i / 2]].Group + number,
            "not finite" => Samples[samples[i / 2]].Group / 0f,
            "NaN in one sample" when samples[i / 2] == 7 => float.NaN,
            "copied rows" when samples[i / 2] >= 15 => Samples[samples[i / 2]].Group - 15 + i % 2,
            "one copied row" when samples[i / 2] == 17 => 3 + i % 2,
            _ => Samples[samples[i / 2]].Group + i % 2,
        };
}
