using Modular.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// Batches on their way to where the network computes: while it computes with one, the next is loaded and uploaded.
/// </summary>
/// <param name="batches">The batches in host memory, in their order.</param>
/// <param name="device">The device on which the network computes.</param>
internal sealed class BatchQueue(IEnumerable<Batch> batches, INetworkDevice device) : IDisposable
{
    private readonly IEnumerator<Batch> source = batches.GetEnumerator();
    private Batch? taken;
    private Batch? next;

    /// <summary>
    /// The next batch, where the network computes; null after the last one. It lives until the next call.
    /// </summary>
    public Batch? Take()
    {
        Prepare();
        Release(taken);
        taken = next;
        next = null;
        return taken;
    }

    /// <summary>Loads the batch that comes next, if it is not there yet, and uploads it.</summary>
    public void Prepare()
    {
        if (next is not null)
            return;
        using DisposeScope scope = NewDisposeScope();
        if (!source.MoveNext())
            return;
        next = new Batch(Upload(source.Current.Inputs), Upload(source.Current.Labels));
    }

    public void Dispose()
    {
        Release(taken);
        Release(next);
        source.Dispose();
    }

    private Tensor Upload(Tensor host) => device.Upload(host).DetachFromDisposeScope();

    private static void Release(Batch? batch)
    {
        batch?.Inputs.Dispose();
        batch?.Labels.Dispose();
    }
}
