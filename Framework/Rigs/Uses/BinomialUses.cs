using Modular.Contracts;
using Modular.Tensors;
using Modular.Trials;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs.Uses;

/// <summary>
/// Every use counts the wrong reads of each sum. Of inputs -1, 0 and +1, k products would grow by a step if their
/// weight read wrong, and m would shrink: the sum changes by the step times Bin(k, p) - Bin(m, p), as if each weight
/// had been drawn. Of other inputs the wrong reads are drawn at their positions.
/// </summary>
/// <param name="right">The weights as right reads see them, float32 in the layer's shape; it owns them.</param>
/// <param name="groups">The weights by the probability of a wrong read; it owns them.</param>
/// <param name="random">The stream of the layer's uses.</param>
internal sealed class BinomialUses(Tensor right, IReadOnlyList<FlippedWeights> groups, RandomStream random) : IUses
{
    private const int Chunk = 512;

    private readonly BinomialDraws[] draws = [.. groups.Select(group => new BinomialDraws(group.Rate))];
    private readonly long[] drawn = new long[groups.Count];
    private long uses;

    /// <inheritdoc/>
    public UsePath Path { get; private set; } = UsePath.Binomial;

    /// <inheritdoc/>
    public long Single => 0;

    /// <inheritdoc/>
    public Tensor Compute(Tensor inputs, LayerOperation operation)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor outputs = operation.Compute(inputs, right, null).contiguous();
        Path = AreSigns(inputs) ? UsePath.Binomial : UsePath.Positions;
        if (Path == UsePath.Positions)
            return outputs.add_(operation.Sums(inputs, ErrorsOfRows)).MoveToOuterDisposeScope();
        Tensor magnitudes = inputs.abs();
        for (int g = 0; g < groups.Count; g++)
        {
            using DisposeScope each = NewDisposeScope();
            using Tensor affected = groups[g].Changes.abs();
            Tensor balance = operation.Compute(inputs, groups[g].Changes, null).contiguous(); // k - m
            Tensor number = operation.Compute(magnitudes, affected, null).contiguous(); // k + m
            AddErrors(g, Numbers(outputs), Numbers(balance), Numbers(number));
        }
        return outputs.MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        right.Dispose();
        foreach (FlippedWeights group in groups)
            group.Dispose();
    }

    private void AddErrors(int g, Span<float> outputs, ReadOnlySpan<float> balance, ReadOnlySpan<float> number)
    {
        Span<uint> words = stackalloc uint[2 * Chunk];
        for (int first = 0; first < outputs.Length; first += Chunk)
        {
            Span<float> part = outputs.Slice(first, Math.Min(Chunk, outputs.Length - first));
            random.Bits(g, 2 * (drawn[g] + first), words[..(2 * part.Length)]);
            for (int i = 0; i < part.Length; i++)
            {
                int all = (int)number[first + i];
                int rising = (all + (int)balance[first + i]) / 2;
                int gained = draws[g].Draw(rising, words[2 * i]);
                int lost = draws[g].Draw(all - rising, words[2 * i + 1]);
                part[i] += groups[g].Step * (gained - lost);
            }
        }
        drawn[g] += outputs.Length;
    }

    /// <summary>Inputs float32 [n, inputs] to what wrong reads add, float32 [n, outputs].</summary>
    private Tensor ErrorsOfRows(Tensor inputs)
    {
        using DisposeScope scope = NewDisposeScope();
        int width = (int)inputs.shape[1];
        int outputs = (int)right.shape[0];
        Tensor result = zeros(inputs.shape[0], outputs);
        ReadOnlySpan<float> rows = Numbers(inputs.contiguous());
        Span<float> added = Numbers(result);
        for (int row = 0; row < inputs.shape[0]; row++)
        {
            uses++;
            AddErrors(rows.Slice(row * width, width), added.Slice(row * outputs, outputs));
        }
        return result.MoveToOuterDisposeScope();
    }

    private void AddErrors(ReadOnlySpan<float> inputs, Span<float> sums)
    {
        for (int g = 0; g < groups.Count; g++)
        {
            FlippedWeights group = groups[g];
            long draw = groups.Count * uses + g;
            foreach (int position in ErrorPositions.Draw(random, draw, group.Places.Count, group.Rate))
            {
                int place = group.Places[position];
                sums[place / inputs.Length] += inputs[place % inputs.Length] * group.Change(place);
            }
        }
    }

    private static bool AreSigns(Tensor inputs)
    {
        using Tensor contiguous = inputs.contiguous();
        foreach (float value in Numbers(contiguous))
            if (value is not (0 or 1 or -1))
                return false;
        return true;
    }

    private static Span<float> Numbers(Tensor tensor) => NetworkDevice.Numbers<float>(tensor);
}
