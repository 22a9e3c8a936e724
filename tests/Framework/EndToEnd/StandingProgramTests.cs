using Modular.Commands;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>
/// Most tests call a program that stands already. Here each command says the same to them as in a process of its own.
/// </summary>
public sealed class StandingProgramTests : IDisposable
{
    private readonly Command command = new();

    public StandingProgramTests(PreparedRun run)
    {
        command.Write("tiny.yaml", Tiny.InPlace);
        command.Write("pulses.csv", "device,pulse,conductance\na,0,1e-4\na,1,9e-5\na,2,8e-5\n");
        run.CopyTo(command.At("one"));
        run.CopyTo(command.At("two"));
    }

    public static TheoryData<string> Calls =>
        [
            "--help",
            "init",
            "run tiny.yaml -o one",
            "run tiny.yaml -o one --set training.epochs=4",
            "evaluate none.onnx --data mnist",
            "report one",
            "compare one two",
            "verify one --trials 1",
            "trial tiny.yaml --seed 1 --set training.epochs=1",
            "trial tiny.yaml --only rnt",
            "calibrate tiny.yaml --chips 1 --weights 1000",
            "fit pulses.csv --law exponential",
            "validate tiny.yaml",
            "validate none.yaml",
            "explain tiny.yaml",
            "plugins",
            "describe hfo2-weak-reset",
            "describe hfo2-weak-rest",
            "data list",
            "schema",
            "work one",
            "status one",
            "logs one all-seed-0",
            "cancel one",
            "merge one none -o three",
            "export one none -o three",
        ];

    public void Dispose() => command.Dispose();

    /// <summary>Before and after a call of its own: what a call says depends on no call before it.</summary>
    [Theory]
    [MemberData(nameof(Calls))]
    public void It_says_the_same_as_a_process_of_its_own(string call)
    {
        string[] words = call.Split(' ');
        Ending before = command.Run(words);
        Ending alone = command.RunAlone(words);
        Ending after = command.Run(words);
        Assert.Equal(alone, before);
        Assert.Equal(alone, after);
    }

    [Fact]
    public void Every_command_is_called() =>
        Assert.Superset(
            CommandLine.Root().Subcommands.Select(one => one.Name).ToHashSet(),
            Calls.Select(call => call.Data.Split(' ')[0]).ToHashSet()
        );
}
