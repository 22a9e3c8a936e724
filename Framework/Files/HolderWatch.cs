using System.Diagnostics;

namespace Modular.Files;

/// <summary>
/// What this process sees of the holders of locks. It counts by its own clock how long it has seen no sign of life; the
/// clocks of other machines and the times of files are not asked.
/// </summary>
/// <param name="patience">How long a holder may give no sign; then the lock is free.</param>
internal sealed class HolderWatch(TimeSpan patience)
{
    /// <summary>
    /// Where this process itself was held up, it has not looked: more than this does not count as silence.
    /// </summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(5);

    private const int LookEvery = 200; // ms

    private readonly Dictionary<string, Sight> sights = [];

    /// <summary>Looks at a lock that somebody else holds, and frees it where he has been silent for too long.</summary>
    public LockHolder Look(string path)
    {
        HolderSign? sign = HolderSign.Read(path);
        Sight sight = Next(sights.GetValueOrDefault(path), sign);
        sights[path] = sight;
        if (sight.Silent >= patience && File.Exists(path))
            HeldLock.Free(path, sign);
        bool lives = sight.HasBeaten || sign?.Process is { IsHere: true, IsGone: false };
        return new LockHolder(sign?.Process?.Name ?? "another process", sight.Silent) { Lives = lives };
    }

    /// <summary>
    /// Whether somebody who lives holds one of the locks; what holders elsewhere do is watched for a time.
    /// </summary>
    public static bool AnyLives(IReadOnlyList<string> paths, TimeSpan time)
    {
        var watch = new HolderWatch(TimeSpan.MaxValue);
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time; Thread.Sleep(LookEvery))
        {
            string[] held = [.. paths.Where(HeldLock.IsHeld)];
            if (held.Length == 0)
                return false;
            if (held.Any(path => watch.Look(path).Lives))
                return true;
        }
        return false;
    }

    private static Sight Next(Sight? last, HolderSign? sign)
    {
        long now = Stopwatch.GetTimestamp();
        if (last is null || last.Sign?.Holder != sign?.Holder)
            return new Sight(sign, now, TimeSpan.Zero, HasBeaten: false);
        if (last.Sign?.Beat != sign?.Beat)
            return new Sight(sign, now, TimeSpan.Zero, HasBeaten: true);
        TimeSpan since = Stopwatch.GetElapsedTime(last.At, now);
        TimeSpan silent = last.Silent + (since < LongestLook ? since : LongestLook);
        return last with { At = now, Silent = silent };
    }

    /// <summary>One lock as it was seen last.</summary>
    private sealed record Sight(HolderSign? Sign, long At, TimeSpan Silent, bool HasBeaten);
}
