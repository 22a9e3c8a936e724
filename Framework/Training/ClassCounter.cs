using Modular.Tensors;
using Modular.Trials;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>Counts predictions by class, batch after batch.</summary>
/// <param name="classes">The number of classes.</param>
/// <param name="device">Where the network computes its predictions.</param>
internal sealed class ClassCounter(int classes, INetworkDevice device)
{
    private readonly long[] counts = new long[classes * classes];

    /// <summary>What was counted so far.</summary>
    public ClassCounts Counts => new() { Classes = classes, Counts = [.. counts] };

    /// <summary>Counts the predictions of a batch.</summary>
    /// <param name="labels">The labels, int64 [n].</param>
    /// <param name="predictions">The predicted classes, int64 [n].</param>
    public void Add(Tensor labels, Tensor predictions)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor pairs = device.Download(labels * classes + predictions);
        foreach (long pair in NetworkDevice.Copy<long>(pairs))
            counts[pair]++;
    }
}
