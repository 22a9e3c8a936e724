using System.Diagnostics;

namespace Modular.Executors;

/// <summary>This program, to be started once more.</summary>
internal static class ThisProgram
{
    /// <summary>How a process of this program is started with some arguments.</summary>
    public static ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        string[] words = [.. Words(arguments)];
        return new ProcessStartInfo(words[0], words[1..]);
    }

    /// <summary>
    /// The words of a command line that starts it with some arguments; the program's path is absolute.
    /// </summary>
    public static IEnumerable<string> Words(IEnumerable<string> arguments)
    {
        string program = Environment.ProcessPath!;
        bool isHosted = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] host = isHosted ? [program, typeof(ThisProgram).Assembly.Location] : [program];
        return [.. host, .. arguments];
    }
}
