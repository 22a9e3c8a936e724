using Spectre.Console;

namespace Modular;

/// <summary>
/// The one place that writes to the terminal. What is asked for goes to standard output, what went wrong to standard
/// error.
/// </summary>
#pragma warning disable RS0030 // This is that one place.
internal static class Terminal
{
    /// <summary>Rich output: it degrades to plain text by itself where standard output is no terminal.</summary>
    public static IAnsiConsole Rich { get; } = Make();

    /// <summary>Whether a person may be looking on while it works.</summary>
    public static bool IsLive => !Console.IsOutputRedirected && Rich.Profile.Capabilities.Ansi;

    public static void Line(string text = "") => Console.Out.WriteLine(text);

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
