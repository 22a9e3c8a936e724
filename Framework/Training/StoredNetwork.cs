using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Modular.Files;
using Modular.Trials;

namespace Modular.Training;

/// <summary>
/// A network in the folder of those that were trained alike: seed-N.weights, and seed-N.json with its learning curve
/// and the hash of the weights.
/// </summary>
/// <param name="folder">The folder, named after what the training depends on.</param>
/// <param name="seed">The seed of the network.</param>
internal sealed partial class StoredNetwork(string folder, int seed)
{
    /// <summary>The path of the weights.</summary>
    public string Weights => Path.Combine(folder, $"seed-{seed}.weights");

    private string Curve => Path.Combine(folder, $"seed-{seed}.json");

    /// <summary>The learning curve of a network that is as it was stored; null where there is none.</summary>
    /// <param name="flaw">A sentence where there is one that is not as it was stored; else null.</param>
    public IReadOnlyList<EpochOutcome>? Read(out string? flaw)
    {
        flaw = null;
        if (!Path.Exists(Curve))
            return null;
        if (Open(Curve) is { } content && IsAsStored(content))
            return content.Epochs;
        flaw =
            $"{Curve}: it and the weights beside it are not what 'modular run' stored; "
            + "expected the network of this seed. The network is trained again.";
        return null;
    }

    /// <summary>Stores the learning curve, once the weights are stored.</summary>
    public void Write(IReadOnlyList<EpochOutcome> epochs)
    {
        var content = new Content(Path.GetFileName(folder), seed, Hash(Weights), epochs);
        AtomicFile.Write(Curve, Seal.Add(JsonSerializer.Serialize(content, RecordJson.Options)));
    }

    /// <summary>A sentence for each network of a run that is not as it was stored.</summary>
    /// <param name="networks">The folder of all networks of the run.</param>
    public static IEnumerable<string> Flaws(string networks)
    {
        if (!Directory.Exists(networks))
            yield break;
        foreach (string folder in Directory.EnumerateDirectories(networks))
        foreach (string curve in Directory.EnumerateFileSystemEntries(folder, "seed-*.json").Order())
            if (Name().Match(Path.GetFileName(curve)) is { Success: true } form)
            {
                new StoredNetwork(folder, int.Parse(form.Groups["seed"].ValueSpan)).Read(out string? flaw);
                if (flaw is not null)
                    yield return flaw;
            }
    }

    private bool IsAsStored(Content content) =>
        content.Training == Path.GetFileName(folder)
        && content.Seed == seed
        && content.Epochs.Count > 0
        && RegularFile.Otherwise(Weights) is null
        && File.Exists(Weights)
        && content.Sha256 == Hash(Weights);

    private static Content? Open(string curve)
    {
        try
        {
            SealedText text = Seal.Split(RegularFile.ReadAllText(curve));
            if (text.Holds is true)
                return JsonSerializer.Deserialize<Content>(text.Content, RecordJson.Options);
            return null;
        }
        catch (Exception broken)
            when (broken is JsonException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Hash(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    [GeneratedRegex(@"\Aseed-(?<seed>[0-9]{1,9})\.json\z")]
    private static partial Regex Name();

    /// <summary>What the file with the learning curve holds.</summary>
    /// <param name="Training">The name of the folder.</param>
    /// <param name="Seed">The seed of the network.</param>
    /// <param name="Sha256">The hash of the weights, hexadecimal.</param>
    /// <param name="Epochs">The learning curve.</param>
    private sealed record Content(string Training, int Seed, string Sha256, IReadOnlyList<EpochOutcome> Epochs);
}
