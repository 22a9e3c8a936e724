using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Modular.Files;

/// <summary>
/// A lock: a file that names its holder, who writes a sign of life into it every few seconds. A holder of
/// this machine that has ended loses it at once; one that gives no sign any more loses it after a time. It needs no
/// locks of the file system and no clocks that agree.
/// </summary>
internal sealed class HeldLock : IDisposable
{
    /// <summary>How long a holder may give no sign of life where nobody says otherwise.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private static readonly ConcurrentDictionary<HeldLock, string> All = [];
    private const int LookEvery = 200; // ms

    private readonly FileStream file;
    private readonly string path;
    private readonly string name;
    private readonly Timer timer;
    private readonly Lock turn = new();
    private bool isHeld = true;
    private long beats;

    private HeldLock(FileStream file, string path, string name)
    {
        this.file = file;
        this.path = path;
        this.name = name;
        All[this] = path;
        timer = new Timer(_ => GiveSign(), null, Beat, Beat);
    }

    /// <summary>The lock, or null if somebody else holds it.</summary>
    public static HeldLock? Try(string path)
    {
        if (HolderSign.Read(path) is { Process.IsGone: true } sign)
            Free(path, sign);
        string name = $"{ProcessMark.Own.Text} {Guid.NewGuid():N}";
        if (ExclusiveFile.Create(path, HolderSign.Write(name, 0)) is { } file)
            return new HeldLock(file, path, name);
        return null;
    }

    /// <summary>
    /// The lock, once nobody else holds it, or once its holder has given no sign of life for too long.
    /// </summary>
    /// <param name="path">The path of the lock.</param>
    /// <param name="patience">How long a holder may give no sign of life.</param>
    /// <param name="waiting">Called again and again meanwhile, with what is known of the holder.</param>
    public static HeldLock Wait(string path, TimeSpan patience, Action<LockHolder>? waiting = null)
    {
        var watch = new HolderWatch(patience);
        while (true)
        {
            if (Try(path) is { } held)
                return held;
            LockHolder holder = watch.Look(path);
            waiting?.Invoke(holder);
            Thread.Sleep(LookEvery);
        }
    }

    /// <summary>Whether somebody holds the lock who is not known to have ended.</summary>
    public static bool IsHeld(string path) =>
        File.Exists(path) && HolderSign.Read(path) is not { Process.IsGone: true };

    /// <summary>Takes the lock from a holder, unless another process has it by now.</summary>
    public static void Free(string path, HolderSign? sign)
    {
        string aside = $"{path}.{Guid.NewGuid():N}{AtomicFile.DraftSuffix(Environment.ProcessId)}";
        Quietly(() => File.Move(path, aside));
        if (HolderSign.Read(aside)?.Holder != sign?.Holder)
            Quietly(() => File.Move(aside, path, overwrite: false));
        Quietly(() => File.Delete(aside));
    }

    /// <summary>Releases all locks of this process, which is about to end.</summary>
    public static void LetGoOfAll()
    {
        foreach (HeldLock held in All.Keys)
            held.Dispose();
    }

    /// <summary>Lets go of the lock.</summary>
    public void Dispose()
    {
        timer.Dispose();
        lock (turn)
        {
            if (!isHeld)
                return;
            isHeld = false;
            All.TryRemove(this, out _);
            file.Dispose();
            if (HolderSign.Read(path)?.Holder == name)
                Quietly(() => File.Delete(path));
        }
    }

    /// <summary>Writes into the file that was made here, also where another one has its name by now.</summary>
    private void GiveSign()
    {
        lock (turn)
        {
            if (isHeld)
                Quietly(() => Write(HolderSign.Write(name, ++beats)));
        }
    }

    private void Write(string text)
    {
        file.Position = 0;
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Ignores failures: a missed sign of life must not stop the work.</summary>
    private static void Quietly(Action act)
    {
        try
        {
            act();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next one may succeed.
        }
    }
}
