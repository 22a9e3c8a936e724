using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>
/// The built program, started once for many calls (<see cref="ProgramLoop"/>). A call in a process of its own takes
/// about a second more: the start of .NET, libtorch and the compilation of plugins. The calls of one program come one
/// after the other. Each has its own working folder and makes its plugins anew; the host keeps the code of those beside
/// it, and nothing else.
/// </summary>
internal sealed class StandingProgram
{
    /// <summary>Then another takes its place, because assemblies of a test's own plugins stay loaded.</summary>
    private const int MostCalls = 400;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(240);
    private static readonly ConcurrentBag<StandingProgram> Idle = [];

    private readonly Process process;
    private readonly Task<string> error;
    private int calls;

    private StandingProgram()
    {
        var start = new ProcessStartInfo(Command.Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                [StartupHook.Variable] = typeof(StandingProgram).Assembly.Location,
                [ShortProcesses.Variable] = ShortProcesses.WaitOfMany,
            },
        };
        process = Process.Start(start)!;
        error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Makes a call with a program that is idle, or with another one where none is.</summary>
    public static Ending Run(Call call)
    {
        if (!Idle.TryTake(out StandingProgram? program))
            program = new StandingProgram();
        Ending ending = program.Answer(call);
        if (program.calls < MostCalls)
            Idle.Add(program);
        else
            program.End();
        return ending;
    }

    private Ending Answer(Call call)
    {
        calls++;
        process.StandardInput.WriteLine(JsonSerializer.Serialize(call));
        process.StandardInput.Flush();
        Task<string?> answer = process.StandardOutput.ReadLineAsync();
        if (answer.Wait(Patience) && answer.Result is string line)
            return JsonSerializer.Deserialize<Ending>(line)!;
        process.Kill(entireProcessTree: true);
        throw new InvalidOperationException($"modular {string.Join(' ', call.Arguments)}: no answer.\n{error.Result}");
    }

    /// <summary>It ends with its input.</summary>
    private void End()
    {
        process.StandardInput.Close();
        process.Dispose();
    }
}
