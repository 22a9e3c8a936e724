namespace Modular.Training;

/// <summary>
/// The activations of the test samples behind the first modules of a network, kept between the trials of one worker:
/// trials whose modules up to there compute with the same weights go on from them, with the same bits (docs/adr/0022).
/// </summary>
internal sealed class SharedActivations
{
    private const long MostBytes = 256L << 20; // that a worker keeps; assumed
    private const int MostDigests = 10_000; // that it remembers, at 64 characters each; assumed

    private readonly HashSet<string> seen = [];
    private readonly List<KeptActivations> kept = []; // the last used one is last
    private TrainingData? owner;

    /// <summary>Forgets everything that belongs to other samples than these.</summary>
    public void Begin(TrainingData data)
    {
        if (ReferenceEquals(owner, data))
            return;
        owner = data;
        Trim(0);
        seen.Clear();
    }

    /// <summary>
    /// The activations behind the longest prefix that is worth keeping: one without devices, which is the same on all
    /// chips, or one that an earlier trial had, too. Null where there is none, or it takes too much memory.
    /// </summary>
    /// <param name="prefixes">The prefixes of the network, the shortest first.</param>
    /// <param name="bytes">The bytes of all activations behind each module.</param>
    public KeptActivations? Find(IEnumerable<NetworkPrefix> prefixes, IReadOnlyList<long> bytes)
    {
        if (seen.Count > MostDigests)
            seen.Clear();
        NetworkPrefix? longest = null;
        bool isFirst = seen.Count == 0;
        bool isShared = true;
        foreach (NetworkPrefix prefix in prefixes)
        {
            bool isNew = seen.Add(prefix.Digest);
            isShared &= !isNew || prefix.IsDigital;
            if (isShared && bytes[prefix.Modules - 1] <= MostBytes)
                longest = prefix;
            if (!isShared && longest is null && !isFirst)
                break; // the longer ones are not hashed for nothing
        }
        if (longest is null)
            return null;
        return Take(longest, bytes[longest.Modules - 1]);
    }

    private KeptActivations Take(NetworkPrefix prefix, long bytes)
    {
        KeptActivations? known = kept.Find(one => one.Prefix.Digest == prefix.Digest);
        if (known is null)
            Trim(MostBytes - bytes);
        else
            kept.Remove(known);
        kept.Add(known ?? new KeptActivations(prefix, bytes));
        return kept[^1];
    }

    /// <summary>Drops what was not used for longest, until so many bytes are left at most.</summary>
    private void Trim(long bytes)
    {
        while (kept.Sum(one => one.Bytes) > bytes)
        {
            kept[0].Dispose();
            kept.RemoveAt(0);
        }
    }
}
