using Modular.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs.Uses;

/// <summary>Weights that read wrong with one probability, and then are higher or lower by one step.</summary>
internal sealed class FlippedWeights : IDisposable
{
    /// <summary>More groups than these take more time to count than to draw device by device.</summary>
    private const int MostGroups = 4;

    private readonly List<int> places = []; // output * inputs + input
    private readonly float[] changes;

    private FlippedWeights(double rate, float step, long[] shape)
    {
        Rate = rate;
        Step = step;
        changes = new float[shape.Aggregate(1L, (count, size) => count * size)];
    }

    /// <summary>The probability that a read is wrong.</summary>
    public double Rate { get; }

    /// <summary>The size of the change of a weight that reads wrong, above 0.</summary>
    public float Step { get; }

    /// <summary>The places of the weights, output * inputs + input.</summary>
    public IReadOnlyList<int> Places => places;

    /// <summary>
    /// +1 where a wrong read is higher by the step, -1 where it is lower, 0 for other weights; float32 in the layer's
    /// shape.
    /// </summary>
    public Tensor Changes { get; private set; } = null!;

    /// <summary>The weights by their rates and steps; null where there are too many groups.</summary>
    /// <param name="right">What right reads see, float32.</param>
    /// <param name="wrong">What wrong reads see, float32.</param>
    /// <param name="rates">The probabilities of wrong reads, float64.</param>
    /// <param name="shape">The shape of the layer's weights.</param>
    public static IReadOnlyList<FlippedWeights>? Group(Tensor right, Tensor wrong, Tensor rates, long[] shape)
    {
        using DisposeScope scope = NewDisposeScope();
        ReadOnlySpan<float> before = NetworkDevice.Numbers<float>(right.contiguous());
        ReadOnlySpan<float> after = NetworkDevice.Numbers<float>(wrong.contiguous());
        ReadOnlySpan<double> rate = NetworkDevice.Numbers<double>(rates.contiguous());
        var groups = new List<FlippedWeights>();
        for (int i = 0; i < before.Length; i++)
        {
            float change = after[i] - before[i];
            if (change == 0 || rate[i] <= 0)
                continue;
            float step = Math.Abs(change);
            double own = rate[i];
            FlippedWeights? group = groups.Find(known => known.Rate == own && known.Step == step);
            if (group is null)
            {
                if (groups.Count == MostGroups)
                    return null;
                groups.Add(group = new FlippedWeights(own, step, shape));
            }
            group.places.Add(i);
            group.changes[i] = Math.Sign(change);
        }
        foreach (FlippedWeights group in groups)
            group.Changes = tensor(group.changes, shape).DetachFromDisposeScope();
        return groups;
    }

    /// <summary>What a wrong read of the weight at a place adds to its sum for an input of 1.</summary>
    public float Change(int place) => Step * changes[place];

    public void Dispose() => Changes.Dispose();
}
