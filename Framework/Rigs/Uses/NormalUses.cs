using System.Runtime.Intrinsics;
using Modular.Contracts;
using Modular.Tensors;
using Modular.Trials;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs.Uses;

/// <summary>
/// Every use adds one normal number to each sum of inputs x times weights, whose variance is the sum of x^2 times the
/// variances of the weights: what independent normal weights add up to, exactly. Weights that a limit may cut are drawn
/// one by one.
/// </summary>
/// <param name="weights">The weights as reads see them.</param>
/// <param name="random">The stream of the layer's uses.</param>
internal sealed class NormalUses(NormalWeights weights, RandomStream random) : IUses
{
    private const long OfSums = 0; // draw of the numbers of sums; uses from 1 on are draws of the weights that limits cut
    private const int Together = 8 * SumNormals.Chunk; // sums that get their noise at once

    private readonly SumNormals normals = new();
    private long sums;
    private long uses;

    /// <inheritdoc/>
    public UsePath Path => UsePath.Normal;

    /// <inheritdoc/>
    public long Single => weights.Limited.Count;

    /// <inheritdoc/>
    public Tensor Compute(Tensor inputs, LayerOperation operation)
    {
        using DisposeScope scope = NewDisposeScope();
        bool isOneRowEach = weights.Sparse is not null && inputs.dim() == 2;
        ReadOnlySpan<float> rows = isOneRowEach ? Numbers(inputs.contiguous()) : [];
        Tensor outputs;
        if (isOneRowEach && SparseSums.AreFew(rows))
            outputs = SumsOfRows(rows, (int)inputs.shape[0], weights.Sparse!);
        else
            outputs = SumsOfProducts(inputs, operation);
        if (weights.Limited.Count > 0 && isOneRowEach)
            AddLimited(rows, Numbers(outputs));
        else if (weights.Limited.Count > 0)
            outputs.add_(operation.Sums(inputs, LimitedSums));
        return outputs.MoveToOuterDisposeScope();
    }

    public void Dispose() => weights.Dispose();

    private Tensor SumsOfProducts(Tensor inputs, LayerOperation operation)
    {
        Tensor outputs = operation.Compute(inputs, weights.Mean, null).contiguous();
        AddNoise(Numbers(outputs), Numbers(weights.VarianceOfSums(inputs, operation).contiguous()));
        return outputs;
    }

    /// <summary>
    /// Rows of inputs to outputs [count, outputs], some rows at a time, so that their variances stay in caches.
    /// </summary>
    private Tensor SumsOfRows(ReadOnlySpan<float> rows, int count, SparseSums sparse)
    {
        int outputs = weights.Outputs;
        int inputs = rows.Length / count;
        Tensor result = empty(count, outputs);
        Span<float> all = Numbers(result);
        int some = Math.Max(1, Together / outputs);
        float[] variances = new float[some * outputs];
        for (int first = 0; first < count; first += some)
        {
            int now = Math.Min(some, count - first);
            Span<float> sums = all.Slice(first * outputs, now * outputs);
            for (int row = 0; row < now; row++)
                sparse.AddUp(
                    rows.Slice((first + row) * inputs, inputs),
                    sums.Slice(row * outputs, outputs),
                    variances.AsSpan(row * outputs, outputs)
                );
            AddNoise(sums, variances.AsSpan(0, now * outputs));
        }
        return result;
    }

    private void AddNoise(Span<float> outputs, ReadOnlySpan<float> variances)
    {
        for (int first = 0; first < outputs.Length; first += SumNormals.Chunk)
        {
            Span<float> part = outputs.Slice(first, Math.Min(SumNormals.Chunk, outputs.Length - first));
            ReadOnlySpan<float> own = normals.Draw(random, OfSums, sums + first, part.Length);
            AddDeviations(part, variances.Slice(first, part.Length), own);
        }
        sums += outputs.Length;
    }

    private static void AddDeviations(Span<float> outputs, ReadOnlySpan<float> variances, ReadOnlySpan<float> normals)
    {
        int i = 0;
        for (; i + Vector512<float>.Count <= outputs.Length; i += Vector512<float>.Count)
        {
            Vector512<float> variance = Vector512.Max(Vector512.Create(variances[i..]), Vector512<float>.Zero);
            Vector512<float> noise = Vector512.Sqrt(variance) * Vector512.Create(normals[i..]);
            (Vector512.Create<float>(outputs[i..]) + noise).CopyTo(outputs[i..]);
        }
        for (; i < outputs.Length; i++)
            outputs[i] += MathF.Sqrt(Math.Max(variances[i], 0)) * normals[i];
    }

    /// <summary>Inputs float32 [n, inputs] to what the limited weights add, float32 [n, outputs].</summary>
    private Tensor LimitedSums(Tensor inputs)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor result = zeros(inputs.shape[0], weights.Outputs);
        AddLimited(Numbers(inputs.contiguous()), Numbers(result));
        return result.MoveToOuterDisposeScope();
    }

    private void AddLimited(ReadOnlySpan<float> rows, Span<float> added)
    {
        int count = added.Length / weights.Outputs;
        int width = rows.Length / count;
        for (int row = 0; row < count; row++)
        {
            Span<float> own = added.Slice(row * weights.Outputs, weights.Outputs);
            weights.Limited.Add(random, ++uses, rows.Slice(row * width, width), own);
        }
    }

    private static Span<float> Numbers(Tensor tensor) => NetworkDevice.Numbers<float>(tensor);
}
