using System.Runtime.ExceptionServices;
using Modular.Text;

namespace Modular.Commands;

/// <summary>
/// Reports an unexpected exception: one sentence for the user, and a file with all details for the maintainers.
/// </summary>
internal static class Fault
{
    /// <summary>Reports a fault and returns the exit code.</summary>
    public static int Report(Exception fault)
    {
        string message = Excerpt.Line(fault.Message).TrimEnd('.');
        Terminal.Error($"modular: stopped by {fault.GetType().Name}: {message}. {Keep(fault)}");
        return ExitCode.Fault;
    }

    /// <summary>Reports what is thrown on threads that plugins start, where no call of the host can catch it.</summary>
    public static void WatchThreads() =>
        ExceptionHandling.SetUnhandledExceptionHandler(fault =>
        {
            Environment.Exit(Report(fault));
            return true;
        });

    /// <summary>Writes all details to a file and tells what to do with it.</summary>
    private static string Keep(Exception fault)
    {
        try
        {
            string file = Path.Combine(Path.GetTempPath(), $"modular-{Environment.ProcessId}.txt");
            File.WriteAllText(file, fault.ToString());
            return $"Please send {file} to the maintainers, or to the author of the plugin that it names.";
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return "Please tell the maintainers what you did.";
        }
    }
}
