using System.Diagnostics;
using System.Globalization;

namespace Modular.Files;

/// <summary>
/// A lock whose holder gives a sign of life every few seconds, in a file beside it. A holder that is stopped, or whose
/// machine has lost the folder, gives none; after a time another process takes its place.
/// </summary>
internal sealed class HeldLock : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private const int LookEvery = 200; // ms

    private readonly FileStream file;
    private readonly string signs;
    private readonly Timer timer;
    private readonly Lock turn = new();
    private bool isHeld = true;
    private long beats;

    private HeldLock(FileStream file, string path)
    {
        this.file = file;
        signs = SignsOf(path);
        timer = new Timer(_ => GiveSign(), null, TimeSpan.Zero, Beat);
    }

    /// <summary>The lock, or null if somebody else holds it.</summary>
    public static HeldLock? Try(string path) => FileLock.Try(path) is { } file ? new HeldLock(file, path) : null;

    /// <summary>The lock, once nobody else holds it, or once its holder has given no sign of life for too long.</summary>
    /// <param name="path">The path of the lock.</param>
    /// <param name="patience">How long a holder may give no sign of life.</param>
    /// <param name="waiting">Called again and again meanwhile, with what is known of the holder.</param>
    public static HeldLock Wait(string path, TimeSpan patience, Action<LockHolder>? waiting = null)
    {
        string? last = null;
        long since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (Try(path) is { } held)
                return held;
            string? sign = ReadSign(path);
            if (sign != last)
                since = Stopwatch.GetTimestamp();
            last = sign;
            TimeSpan silent = Stopwatch.GetElapsedTime(since);
            if (silent >= patience)
                TakeOver(path, sign);
            waiting?.Invoke(LockHolder.FromSign(sign, silent));
            Thread.Sleep(LookEvery);
        }
    }

    /// <summary>Lets go of the lock.</summary>
    public void Dispose()
    {
        timer.Dispose();
        lock (turn)
        {
            isHeld = false;
            Quietly(() => File.Delete(signs));
        }
        file.Dispose();
    }

    /// <summary>
    /// Puts a new file in place of the one that is held. One process at a time does so, and only if the holder is still
    /// silent. Where the system does not allow it, the holder is waited for.
    /// </summary>
    private static void TakeOver(string path, string? sign) =>
        Quietly(() =>
        {
            using FileStream? turn = FileLock.Try(path + ".takeover");
            if (turn is null || ReadSign(path) != sign)
                return;
            File.Delete(path);
            File.Delete(SignsOf(path));
        });

    private void GiveSign()
    {
        lock (turn)
        {
            if (!isHeld)
                return;
            string beat = (++beats).ToString(CultureInfo.InvariantCulture);
            Quietly(() => File.WriteAllText(signs, $"{Environment.MachineName} {Environment.ProcessId} {beat}"));
        }
    }

    private static string? ReadSign(string path)
    {
        string? text = null;
        string signs = SignsOf(path);
        Quietly(() => text = File.Exists(signs) ? RegularFile.ReadAllText(signs) : null);
        return text;
    }

    private static string SignsOf(string path) => path + ".holder";

    /// <summary>Signs of life are worth no failure.</summary>
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
