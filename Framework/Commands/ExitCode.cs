namespace Modular.Commands;

/// <summary>What the program ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0, TrialFailed = 1, WrongInput = 2, Fault = 3, Interrupted = 130;
}
