using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>A data set that does what a good one does, except where a test takes over.</summary>
internal sealed class OddDataset(IDataset good) : IDataset
{
    public DataShape Shape { get; init; } = good.Shape;

    public IReadOnlyList<Sample> Samples { get; init; } = good.Samples;

    public Func<Tensor, Tensor?> Giving { get; init; } = inputs => inputs;

    /// <summary>
    /// Looks on at what is asked for: samples, epoch, and a word of the augmentation's stream if there is one.
    /// </summary>
    public Action<int[], long, uint?> Asking { get; init; } = (_, _, _) => { };

    public Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation)
    {
        Asking(samples.ToArray(), epoch, Word(augmentation));
        return Giving(good.Inputs(samples, epoch, augmentation))!;
    }

    private static uint? Word(RandomStream? stream)
    {
        if (stream is null)
            return null;
        uint[] word = new uint[1];
        stream.Value.Bits(0, 0, word);
        return word[0];
    }
}
