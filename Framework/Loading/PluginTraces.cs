using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;

namespace Modular.Loading;

/// <summary>The exceptions of plugins in this process, whole and with their place, for the plugins' authors.</summary>
internal static class PluginTraces
{
    private const int Most = 100;

    private static readonly string?[] NotTheAuthors =
    [
        typeof(PluginTraces).Assembly.GetName().Name,
        "Modular.Contracts",
        "Modular.Devices",
        "TorchSharp",
    ];

    private static readonly ConcurrentQueue<string> Noted = new();

    /// <summary>The exceptions since <see cref="Clear"/>, each once, in their order.</summary>
    public static IEnumerable<string> All => Noted.Distinct();

    /// <summary>Forgets all exceptions, at the start of a command.</summary>
    public static void Clear() => Noted.Clear();

    /// <summary>Keeps an exception, with its stack, beside the sentence that a user sees.</summary>
    public static void Note(Exception thrown)
    {
        if (Noted.Count < Most)
            Noted.Enqueue(thrown.ToString());
    }

    /// <summary>
    /// The line of the plugin's source where an exception came from, "FeFet.cs, line 12"; null where the plugin has no
    /// symbols.
    /// </summary>
    public static string? Place(Exception thrown)
    {
        for (Exception? cause = Innermost(thrown); cause is not null; cause = cause.InnerException)
            foreach (StackFrame frame in new StackTrace(cause, fNeedFileInfo: true).GetFrames())
                if (frame.GetFileName() is { } file && IsOfAuthor(frame))
                    return $"{Path.GetFileName(file)}, line {frame.GetFileLineNumber()}";
        return null;
    }

    private static Exception Innermost(Exception thrown)
    {
        if (thrown is TargetInvocationException or TypeInitializationException or AggregateException)
            return Innermost(thrown.InnerException ?? new Exception());
        return thrown;
    }

    private static bool IsOfAuthor(StackFrame frame)
    {
        Assembly? assembly = frame.GetMethod()?.DeclaringType?.Assembly;
        return assembly is not null && !NotTheAuthors.Contains(assembly.GetName().Name);
    }
}
