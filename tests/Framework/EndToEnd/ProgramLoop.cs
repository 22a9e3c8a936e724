using System.Text.Json;
using Modular.Commands;
using Modular.Loading;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>
/// What the built program does in place of its Main when a <see cref="StandingProgram"/> started it: it reads a call
/// from standard input, runs it as Main would, and writes its ending to standard output, until the input ends.
/// </summary>
#pragma warning disable RS0030 // What the host writes to the terminal goes to the caller.
internal static class ProgramLoop
{
    private static readonly StringWriter Output = new();
    private static readonly StringWriter Error = new();

    /// <summary>Answers all calls and ends the process.</summary>
    public static void Run()
    {
        PluginLoading.KeepContexts();
        using var calls = new StreamReader(Console.OpenStandardInput());
        using var endings = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        Console.SetOut(Output);
        Console.SetError(Error);
        while (calls.ReadLine() is string line)
            endings.WriteLine(JsonSerializer.Serialize(Answer(JsonSerializer.Deserialize<Call>(line)!)));
        Environment.Exit(0);
    }

    private static Ending Answer(Call call)
    {
        Environment.CurrentDirectory = call.Folder;
        foreach ((string name, string value) in call.Environment)
            Environment.SetEnvironmentVariable(name, value);
        int exitCode = CommandLine.Run([.. call.Arguments]);
        foreach (string name in call.Environment.Keys)
            Environment.SetEnvironmentVariable(name, null);
        Environment.CurrentDirectory = Path.GetTempPath();
        return new Ending(exitCode, Take(Output), Take(Error));
    }

    private static string Take(StringWriter writer)
    {
        string text = writer.ToString();
        writer.GetStringBuilder().Clear();
        return text;
    }
}
