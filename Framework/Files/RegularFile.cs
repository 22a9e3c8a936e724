using System.Runtime.InteropServices;

namespace Modular.Files;

/// <summary>
/// Tells files from what only has the name of one: opening a pipe waits for ever, a device has no end, and writing to a
/// link or a device is not what a user asked for.
/// </summary>
internal static class RegularFile
{
    private const long Largest = 256 << 20; // bytes

    private const int HereAbouts = -100; // AT_FDCWD
    private const int OfTheLink = 0x100; // AT_SYMLINK_NOFOLLOW
    private const uint TypeAlone = 1; // STATX_TYPE
    private const int ModeAt = 28; // offset of stx_mode in struct statx, which is the same on every processor
    private const int TypeBits = 0xF000; // S_IFMT

    /// <summary>
    /// Says what is read under a path in place of a regular file: "is a pipe". Null for a file, for nothing at all, and
    /// where the system does not tell.
    /// </summary>
    public static string? Otherwise(string path) => Describe(path, flags: 0);

    /// <summary>As <see cref="Otherwise"/>, but a link is a link, wherever it leads.</summary>
    public static string? OtherwiseWhenWritten(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
            return "is a link";
        return Describe(path, OfTheLink);
    }

    /// <summary>
    /// The text of a regular file of at most 256 MiB. Throws <see cref="IOException"/> where it is something else.
    /// </summary>
    public static string ReadAllText(string path)
    {
        if (Otherwise(path) is { } other)
            throw new IOException($"'{path}' {other}; expected a file.");
        if (new FileInfo(path) is { Exists: true, Length: > Largest })
            throw new IOException($"'{path}' has more than {Largest >> 20} MiB; expected less.");
        return File.ReadAllText(path);
    }

    private static string? Describe(string path, int flags)
    {
        if (!OperatingSystem.IsLinux())
            return Directory.Exists(path) ? "is a folder" : null;
        byte[] answer = new byte[256];
        if (path.Contains('\0') || !CanAsk(path, flags, answer))
            return null;
        return (BitConverter.ToUInt16(answer, ModeAt) & TypeBits) switch
        {
            0x1000 => "is a pipe",
            0x2000 or 0x6000 => "is a device",
            0x4000 => "is a folder",
            0xC000 => "is a socket",
            _ => null,
        };
    }

    private static bool CanAsk(string path, int flags, byte[] answer)
    {
        try
        {
            return Status(HereAbouts, path, flags, TypeAlone, answer) == 0;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "statx")]
    private static extern int Status(
        int folder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        int flags,
        uint mask,
        [Out] byte[] answer
    );
}
