using System.Runtime.ExceptionServices;
using Modular.Text;

namespace Modular.Commands;

/// <summary>What nobody expected: one sentence for the user, and all of it in a file for whoever can mend it.</summary>
internal static class Fault
{
    /// <summary>The exit code.</summary>
    public static int Report(Exception fault)
    {
        Terminal.Error(
            $"modular: stopped by {fault.GetType().Name}: {Excerpt.Line(fault.Message).TrimEnd('.')}. {Kept(fault)}"
        );
        return ExitCode.Fault;
    }

    /// <summary>A plugin may start threads, and what these throw passes no call of ours.</summary>
    public static void WatchThreads() =>
        ExceptionHandling.SetUnhandledExceptionHandler(fault =>
        {
            Environment.Exit(Report(fault));
            return true;
        });

    private static string Kept(Exception fault)
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
