using System.Runtime.InteropServices;
using Modular.Contracts;

namespace Modular.Rigs.Uses;

/// <summary>
/// Weights that a limit may cut: each use draws their devices one by one. They lie input by input, so that an input of
/// 0 draws nothing.
/// </summary>
/// <param name="sense">How the sense makes a value of conductances.</param>
/// <param name="scales">What a stored value of 1 is worth in the weights of each output.</param>
internal sealed class LimitedWeights(LinearReading sense, float[] scales)
{
    private readonly SumNormals normals = new();
    private readonly int each = sense.Gains.Count; // devices of a weight
    private readonly List<int> outputs = [];
    private readonly List<ClippedRead> devices = [];
    private readonly List<int> inputs = []; // that have such weights, rising
    private readonly List<int> ends = []; // of each of these inputs' weights

    /// <summary>The number of weights whose read is cut off.</summary>
    public int Count => outputs.Count;

    /// <summary>Takes in a weight; inputs rise.</summary>
    public void Add(int output, int input, ReadOnlySpan<ClippedRead> reads)
    {
        if (inputs.Count == 0 || inputs[^1] != input)
        {
            inputs.Add(input);
            ends.Add(outputs.Count);
        }
        outputs.Add(output);
        devices.AddRange(reads);
        ends[^1] = outputs.Count;
    }

    /// <summary>Adds the products of one use to sums, [outputs].</summary>
    /// <param name="random">The stream of the layer's uses.</param>
    /// <param name="use">The number of the use, from 1.</param>
    /// <param name="row">The inputs of the use.</param>
    /// <param name="sums">The sums that are added to.</param>
    public void Add(RandomStream random, long use, ReadOnlySpan<float> row, Span<float> sums)
    {
        int begin = 0;
        for (int i = 0; i < inputs.Count; i++)
        {
            float input = row[inputs[i]];
            if (input != 0)
                Add(random, use, input, begin, ends[i], sums);
            begin = ends[i];
        }
    }

    private void Add(RandomStream random, long use, float input, int begin, int end, Span<float> sums)
    {
        ReadOnlySpan<ClippedRead> all = CollectionsMarshal.AsSpan(devices);
        int most = SumNormals.Chunk / each; // weights that are drawn at a time
        for (int first = begin; first < end; first += most)
        {
            int count = Math.Min(most, end - first);
            ReadOnlySpan<float> drawn = normals.Draw(random, use, (long)first * each, count * each);
            for (int i = 0; i < count; i++)
            {
                ReadOnlySpan<ClippedRead> own = all.Slice((first + i) * each, each);
                double value = sense.Value(own, drawn.Slice(i * each, each));
                int output = outputs[first + i];
                sums[output] += (float)(input * scales[output] * value);
            }
        }
    }
}
