using Modular.Contracts;
using Modular.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs.Uses;

/// <summary>
/// Weights whose reads are independent normal numbers: their means and variances. A weight that a limit may cut, of the
/// memory at 0 S or of the sense at -1 and +1, has neither, and is drawn by itself.
/// </summary>
internal sealed class NormalWeights : IDisposable
{
    private readonly Tensor variance;

    private NormalWeights(Tensor mean, Tensor variance, LimitedWeights limited)
    {
        Mean = mean;
        this.variance = variance;
        Limited = limited;
        Outputs = (int)mean.shape[0];
        if (variance.dim() == 2)
            Sparse = new SparseSums(mean, variance);
    }

    /// <summary>The mean of each weight, float32 in the layer's shape; 0 where it is drawn by itself.</summary>
    public Tensor Mean { get; }

    /// <summary>The sums of a fully connected layer for inputs that are mostly 0; null for a convolution.</summary>
    public SparseSums? Sparse { get; }

    /// <summary>The weights that are drawn one by one.</summary>
    public LimitedWeights Limited { get; }

    /// <summary>The number of sums, one for each output of the matrix.</summary>
    public int Outputs { get; }

    /// <summary>Takes what reads of devices see to what reads of weights see.</summary>
    /// <param name="reads">What reads of the devices see, [devices, outputs, inputs].</param>
    /// <param name="sense">How the sense makes a value of conductances.</param>
    /// <param name="layer">The layer that computes with them, for the shape of its weights.</param>
    /// <param name="scales">What a stored value of 1 is worth in the weights of each output.</param>
    public static NormalWeights FromReads(NormalReads reads, LinearReading sense, WeightLayer layer, float[] scales)
    {
        int outputs = (int)layer.Plan.Outputs;
        int inputs = (int)layer.Plan.Inputs;
        using Tensor allMeans = reads.Mean.contiguous();
        using Tensor allDeviations = reads.Deviation.contiguous();
        ReadOnlySpan<float> means = NetworkDevice.Numbers<float>(allMeans);
        ReadOnlySpan<float> deviations = NetworkDevice.Numbers<float>(allDeviations);
        Tensor mean = zeros(layer.Latent.shape).DetachFromDisposeScope();
        Tensor variance = zeros(layer.Latent.shape).DetachFromDisposeScope();
        Span<float> meanOfWeights = NetworkDevice.Numbers<float>(mean);
        Span<float> varianceOfWeights = NetworkDevice.Numbers<float>(variance);
        var limited = new LimitedWeights(sense, scales);
        var devices = new ClippedRead[sense.Gains.Count];
        for (int i = 0; i < inputs; i++)
        for (int o = 0; o < outputs; o++)
        {
            int weight = o * inputs + i;
            for (int d = 0; d < devices.Length; d++)
                devices[d] = new ClippedRead(
                    means[d * outputs * inputs + weight],
                    deviations[d * outputs * inputs + weight]
                );
            if (sense.MayBeLimited(devices))
            {
                limited.Add(o, i, devices);
                continue;
            }
            meanOfWeights[weight] = (float)(scales[o] * sense.Mean(devices));
            varianceOfWeights[weight] = (float)((double)scales[o] * scales[o] * sense.Variance(devices));
        }
        return new NormalWeights(mean, variance, limited);
    }

    /// <summary>The variances of sums, in the shape of the layer's outputs. The caller disposes them.</summary>
    public Tensor VarianceOfSums(Tensor inputs, LayerOperation operation)
    {
        using Tensor squares = inputs.square();
        return operation.Compute(squares, variance, null);
    }

    public void Dispose()
    {
        Mean.Dispose();
        variance.Dispose();
    }
}
