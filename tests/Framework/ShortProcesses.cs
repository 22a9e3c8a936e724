using System.Runtime.CompilerServices;

namespace Modular.Framework.Tests;

/// <summary>
/// Processes that tests start live for seconds. .NET compiles what they call often a second time, as soon as no new
/// code came for 0.1 s; here it waits for 4 s, and does not map code twice to guard it (docs/adr/0010). What is
/// computed is the same.
/// </summary>
internal static class ShortProcesses
{
    /// <summary>Names the wait in milliseconds, hexadecimal as .NET reads it.</summary>
    public const string Variable = "DOTNET_TC_CallCountingDelayMs";

    /// <summary>0.5 s, for a program that answers many calls.</summary>
    public const string WaitOfMany = "200";

    private const string Wait = "1000";

    /// <summary>Before the first test: processes take the environment of the one that starts them.</summary>
#pragma warning disable CA2255 // This assembly is a program.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void CompileOnce()
    {
        Environment.SetEnvironmentVariable(Variable, Wait);
        Environment.SetEnvironmentVariable("DOTNET_EnableWriteXorExecute", "0");
    }
}
