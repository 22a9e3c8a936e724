using System.Diagnostics;

namespace Modular.Executors;

/// <summary>This program, to be started once more.</summary>
internal static class ThisProgram
{
    /// <summary>How a process of this program is started with some arguments.</summary>
    public static ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        string program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program);
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            start.ArgumentList.Add(typeof(ThisProgram).Assembly.Location);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }
}
