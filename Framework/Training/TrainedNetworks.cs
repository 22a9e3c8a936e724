using System.Text;
using System.Text.Json;
using Modular.Files;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// Networks trained off-line, kept in a run folder, so that the network of each seed is trained once.
/// </summary>
/// <param name="folder">Where they are kept; null keeps none.</param>
/// <param name="waiting">Called again and again while another worker trains what is needed here.</param>
internal sealed class TrainedNetworks(string? folder, Action? waiting = null)
{
    /// <summary>
    /// Loads the seed's weights into the network, or trains and keeps them; gives the learning curve.
    /// </summary>
    public IReadOnlyList<EpochOutcome> GetOrTrain(
        int seed,
        nn.Module<Tensor, Tensor> network,
        Func<IReadOnlyList<EpochOutcome>> train
    )
    {
        if (folder is null)
            return train();
        Directory.CreateDirectory(folder);
        using FileStream turn = FileLock.Wait(Lock(folder, seed), waiting);
        string weights = Path.Combine(folder, $"seed-{seed}.weights");
        string curve = Curve(folder, seed);
        if (File.Exists(curve))
        {
            network.load(weights);
            return JsonSerializer.Deserialize<List<EpochOutcome>>(File.ReadAllText(curve))!;
        }
        IReadOnlyList<EpochOutcome> epochs = train();
        AtomicFile.Write(weights, stream => Save(network, stream));
        AtomicFile.Write(curve, JsonSerializer.Serialize(epochs));
        return epochs;
    }

    /// <summary>
    /// Whether somebody else trains the seed's network just now, so that whoever needs it would wait.
    /// </summary>
    public bool TrainedElsewhere(int seed)
    {
        if (!Directory.Exists(folder) || File.Exists(Curve(folder, seed)))
            return false;
        using FileStream? turn = FileLock.Try(Lock(folder, seed));
        return turn is null;
    }

    private static string Lock(string folder, int seed) => Path.Combine(folder, $"seed-{seed}.lock");

    private static string Curve(string folder, int seed) => Path.Combine(folder, $"seed-{seed}.json");

    /// <summary>Leaves the stream open, which TorchSharp's own writing to a stream does not.</summary>
    private static void Save(nn.Module network, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        network.save(writer);
    }
}
