using System.Runtime.ExceptionServices;
using Modular.Commands.Answers;
using Modular.Files;
using Modular.Text;

namespace Modular.Commands;

/// <summary>
/// Reports an unexpected exception: one sentence for the user, and a file with all details for the maintainers.
/// </summary>
internal static class Fault
{
    /// <summary>
    /// The run folder that the command works on, in which the details are written; null where there is none.
    /// </summary>
    public static string? Folder { get; set; }

    /// <summary>Reports a fault and returns the exit code.</summary>
    public static int Report(Exception fault)
    {
        string message = Excerpt.Line(fault.Message).TrimEnd('.');
        Answer.Refuse([$"modular: stopped by {fault.GetType().Name}: {message}. {Keep(fault)}"]);
        return ExitCode.Fault;
    }

    /// <summary>Reports exceptions on threads that plugins start, where no call of the host can catch them.</summary>
    public static void WatchThreads() =>
        ExceptionHandling.SetUnhandledExceptionHandler(fault =>
        {
            AbruptExit.Now(Report(fault));
            return true;
        });

    /// <summary>The folder in which programs keep data of the user, by the rules of the operating system.</summary>
    private static string UsersOwn()
    {
        string data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify
        );
        return Path.Combine(data, "modular");
    }

    /// <summary>Writes all details to a file and tells the user what to do with it.</summary>
    private static string Keep(Exception fault)
    {
        try
        {
            string folder = Path.Combine(Folder ?? UsersOwn(), "faults");
            Directory.CreateDirectory(folder);
            string file = Path.Combine(folder, $"modular-{Environment.ProcessId}.txt");
            File.WriteAllText(file, fault.ToString());
            return $"Please send {file} to the maintainers, or to the author of the plugin that it names.";
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return "Please tell the maintainers what you did.";
        }
    }
}
