/// <summary>
/// .NET calls this class, which must have this name and no namespace, before Main where DOTNET_STARTUP_HOOKS names this
/// assembly. Processes that the program starts are ordinary ones again.
/// </summary>
internal static class StartupHook
{
    public const string Variable = "DOTNET_STARTUP_HOOKS";

    public static void Initialize()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        Modular.Framework.Tests.EndToEnd.ProgramLoop.Run();
    }
}
