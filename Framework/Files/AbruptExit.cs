using System.Runtime.InteropServices;

namespace Modular.Files;

/// <summary>
/// Ends the process at once, at its end or in the midst of its work. What the work then meets in native libraries that
/// are being taken down is no result: nothing is recorded any more.
/// </summary>
internal static class AbruptExit
{
    private static readonly Lock Recording = new();

    /// <summary>Ends the process with an exit code. No file gets its final name any more.</summary>
    public static void Now(int exitCode)
    {
        Recording.Enter();
        ForeignCall.End(exitCode);
        if (OperatingSystem.IsWindows())
            Environment.Exit(exitCode);
        Leave(exitCode);
    }

    /// <summary>Ends without unloading libraries, whose threads would print messages about their own end.</summary>
    [DllImport("libc", EntryPoint = "_exit")]
    private static extern void Leave(int exitCode);

    /// <summary>Gives a finished file its name, unless the process is ending.</summary>
    public static void Record(Action record)
    {
        lock (Recording)
            record();
    }
}
