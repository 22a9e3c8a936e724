namespace Modular.Commands;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    /// <summary>The command did what it was asked.</summary>
    public const int Done = 0;

    /// <summary>At least one trial failed.</summary>
    public const int TrialFailed = 1;

    /// <summary>The command line, a file or a plugin is wrong.</summary>
    public const int WrongInput = 2;

    /// <summary>The program itself has a fault.</summary>
    public const int Fault = 3;

    /// <summary>The user interrupted the command.</summary>
    public const int Interrupted = 130;
}
