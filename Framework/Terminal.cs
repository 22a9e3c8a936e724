using Spectre.Console;

namespace Modular;

/// <summary>
/// Writes to the terminal; no other class does. Results go to standard output, problems to standard error.
/// </summary>
#pragma warning disable RS0030 // This is that one place.
internal static class Terminal
{
    private static readonly IAnsiConsole Output = Make();
    private static readonly Lazy<IAnsiConsole> Problems = new(MakeForErrors);

    /// <summary>
    /// Whether standard output is for a program that reads an answer there. What people read goes to standard error
    /// then.
    /// </summary>
    public static bool ServesProgram { get; set; }

    /// <summary>Where people read, with styles. It writes plain text where that is no terminal.</summary>
    public static IAnsiConsole Rich => ServesProgram ? Problems.Value : Output;

    /// <summary>Whether standard output is a terminal, so that a person may follow the progress.</summary>
    public static bool IsLive => !ServesProgram && !Console.IsOutputRedirected && Output.Profile.Capabilities.Ansi;

    private static TextWriter? ownOutput;
    private static TextWriter? ownError;

    private static TextWriter OutputWriter => ownOutput ?? Console.Out;

    private static TextWriter ErrorWriter => ownError ?? Console.Error;

    /// <summary>
    /// Limits what others than this class may write in this process, and keeps it out of answers to programs.
    /// </summary>
    public static void CapOthers()
    {
        (ownOutput, ownError) = (Console.Out, Console.Error);
        _ = Output;
        Console.SetOut(new CappedWriter(() => ServesProgram ? ownError : ownOutput, Error));
        Console.SetError(new CappedWriter(() => ownError, Error));
    }

    /// <summary>
    /// Writes a line for people: to standard output, or to standard error where a program reads there.
    /// </summary>
    public static void Line(string text = "")
    {
        if (ServesProgram)
            Error(text);
        else
            Data(Printable.Plain(text));
    }

    /// <summary>Writes text to standard output as it is, and ends the line.</summary>
    public static void Data(string text)
    {
        try
        {
            OutputWriter.WriteLine(text);
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
            ErrorWriter.WriteLine(Printable.Plain(text));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Nobody can be told.
        }
    }

    /// <summary>The next line of standard input; null where it has ended.</summary>
    public static string? ReadLine() => Console.In.ReadLine();

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

    private static IAnsiConsole MakeForErrors()
    {
        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(ErrorWriter) };
        IAnsiConsole console = AnsiConsole.Create(settings);
        if (Console.IsErrorRedirected)
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
