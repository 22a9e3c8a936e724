using System.Runtime.InteropServices;

namespace Modular.Files;

/// <summary>
/// Ends the process at once, at its end or in the midst of its work. What the work then meets in native libraries that
/// are being taken down is no result: nothing is recorded any more.
/// </summary>
internal static class AbruptExit
{
    private static readonly Lock Recording = new();

    /// <summary>Ends the process with an exit code; no file becomes known any more.</summary>
    public static void Now(int exitCode)
    {
        Recording.Enter();
        ForeignCall.End(exitCode);
        if (OperatingSystem.IsWindows())
            Environment.Exit(exitCode);
        Leave(exitCode);
    }

    /// <summary>Ends without taking libraries down, whose threads would write of their own end.</summary>
    [DllImport("libc", EntryPoint = "_exit")]
    private static extern void Leave(int exitCode);

    /// <summary>Makes a file known, unless the process is ending.</summary>
    public static void Record(Action record)
    {
        lock (Recording)
            record();
    }
}
