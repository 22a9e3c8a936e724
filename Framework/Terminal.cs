using Spectre.Console;

namespace Modular;

/// <summary>
/// Writes to the terminal; no other class does. Results go to standard output, problems to standard error.
/// </summary>
#pragma warning disable RS0030 // This is that one place.
internal static class Terminal
{
    /// <summary>Standard output with styles. It writes plain text where standard output is no terminal.</summary>
    public static IAnsiConsole Rich { get; } = Make();

    /// <summary>Whether standard output is a terminal, so that a person may follow the progress.</summary>
    public static bool IsLive => !Console.IsOutputRedirected && Rich.Profile.Capabilities.Ansi;

    /// <summary>Writes a line to standard output.</summary>
    public static void Line(string text = "") => Console.Out.WriteLine(text);

    /// <summary>Writes a line to standard error.</summary>
    public static void Error(string text) => Console.Error.WriteLine(text);

    /// <summary>Returns when standard input ends.</summary>
    public static void AwaitEndOfInput()
    {
        while (Console.In.Read() >= 0) { }
    }

    private static IAnsiConsole Make()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
            console.Profile.Width = 160;
        return console;
    }
}
