using System.Diagnostics;

namespace Modular.Executors;

/// <summary>Starts another process of this program.</summary>
internal static class ThisProgram
{
    /// <summary>The start information for a process of this program with some arguments.</summary>
    public static ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        string[] words = [.. Words(arguments)];
        return new ProcessStartInfo(words[0], words[1..]);
    }

    /// <summary>
    /// The words of a command line that starts this program with some arguments. The program's path is absolute.
    /// </summary>
    public static IEnumerable<string> Words(IEnumerable<string> arguments)
    {
        string program = Environment.ProcessPath!;
        bool isHosted = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] host = isHosted ? [program, typeof(ThisProgram).Assembly.Location] : [program];
        return [.. host, .. arguments];
    }
}
