using Modular.Files;
using Modular.Tensors;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// Networks trained off-line, kept in a run folder, so that the network of each seed is trained once.
/// </summary>
/// <param name="folder">Where they are kept; null keeps none.</param>
/// <param name="patience">How long a worker that trains what is needed here may give no sign of life.</param>
/// <param name="waiting">Called again and again while another worker trains what is needed here.</param>
internal sealed class TrainedNetworks(string? folder, TimeSpan? patience = null, Action<LockHolder>? waiting = null)
{
    /// <summary>Makes the checkpoint of a training from its path and seed; null keeps none.</summary>
    public Func<string, int, Checkpoint>? MakeCheckpoint { get; init; }

    /// <summary>Where the state of a seed's training is kept; null where none is.</summary>
    public Checkpoint? Checkpoint(int seed)
    {
        if (folder is null)
            return null;
        return MakeCheckpoint?.Invoke(Path.Combine(folder, $"seed-{seed}.checkpoint"), seed);
    }

    /// <summary>
    /// Loads the seed's weights into the network, or trains and keeps them; gives the learning curve.
    /// </summary>
    /// <param name="seed">The seed of the network.</param>
    /// <param name="network">The network, with its initial weights.</param>
    /// <param name="train">Trains the network from its checkpoint or its start.</param>
    /// <param name="device">Where it computes; the processor unless given.</param>
    public IReadOnlyList<EpochOutcome> GetOrTrain(
        int seed,
        nn.Module<Tensor, Tensor> network,
        Func<IReadOnlyList<EpochOutcome>> train,
        INetworkDevice? device = null
    )
    {
        if (folder is null)
            return train();
        Directory.CreateDirectory(folder);
        using HeldLock turn = HeldLock.Wait(Claim(folder, seed), patience ?? HeldLock.UsualPatience, waiting);
        var stored = new StoredNetwork(folder, seed);
        if (stored.Read(out string? flaw) is { } known)
        {
            NetworkFile.Read(stored.Weights, network, device ?? NetworkDevice.Host);
            return known;
        }
        if (flaw is not null)
            Terminal.Error(flaw);
        IReadOnlyList<EpochOutcome> epochs = train();
        AtomicFile.Write(stored.Weights, stream => NetworkFile.Write(stream, network, device ?? NetworkDevice.Host));
        stored.Write(epochs);
        Checkpoint(seed)?.Delete();
        return epochs;
    }

    /// <summary>
    /// Whether somebody else trains the seed's network just now, so that whoever needs it would wait.
    /// </summary>
    public bool TrainedElsewhere(int seed)
    {
        if (!Directory.Exists(folder) || new StoredNetwork(folder, seed).Read(out _) is not null)
            return false;
        return HeldLock.IsHeld(Claim(folder, seed));
    }

    private static string Claim(string folder, int seed) => Path.Combine(folder, $"seed-{seed}.claim");
}
