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
    public static void Line(string text = "")
    {
        try
        {
            Console.Out.WriteLine(Printable.Plain(text));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException([
                $"standard output: cannot be written ({error.Message.TrimEnd('.')}); expected a terminal, a pipe or a "
                    + "file with room. Open it, or send it elsewhere.",
            ]);
        }
    }

    /// <summary>Writes a line to standard error.</summary>
    public static void Error(string text)
    {
        try
        {
            Console.Error.WriteLine(Printable.Plain(text));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Nobody can be told.
        }
    }

    /// <summary>Returns when standard input ends.</summary>
    public static void AwaitEndOfInput()
    {
        while (Console.In.Read() >= 0) { }
    }

    private static IAnsiConsole Make()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
            console.Profile.Width = WidthOfPipe();
        return console;
    }

    /// <summary>The width that COLUMNS asks for, as terminals set it; else room for the widest table.</summary>
    private static int WidthOfPipe()
    {
        bool isGiven = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out int columns);
        return isGiven && columns is >= 40 and <= 1000 ? columns : 160;
    }
}
