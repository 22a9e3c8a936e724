namespace Modular.Commands;

/// <summary>What the program ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int TrialFailed = 1;
    public const int WrongInput = 2;
    public const int Fault = 3;
    public const int Interrupted = 130;
}
