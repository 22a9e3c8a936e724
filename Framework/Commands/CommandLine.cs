using System.CommandLine;
using System.CommandLine.Parsing;
using Modular.Rigs;
using Modular.Text;

namespace Modular.Commands;

/// <summary>
/// The commands, and what becomes of mistakes: one sentence each on standard error, exit code 2, no stack trace.
/// </summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        RootCommand root = Root();
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            return Refuse(parsed);
        try
        {
            return parsed.Invoke(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }
            );
        }
        catch (InputException wrong)
        {
            foreach (string problem in wrong.Problems)
                Terminal.Error(problem);
            return ExitCode.WrongInput;
        }
        catch (ContractViolation broken)
        {
            Terminal.Error(broken.Message);
            return ExitCode.WrongInput;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Terminal.Error(
                $"modular: {error.Message} Nothing that was finished is lost: mend it and give the same command again."
            );
            return ExitCode.WrongInput;
        }
        catch (Exception fault)
        {
            return Fault.Report(fault);
        }
    }

    internal static RootCommand Root() =>
        new("Simulates neural networks on emerging memories and ranks the memories' imperfections.")
        {
            RunCommand.Make(),
            ReportCommand.Make(),
            CompareCommand.Make(),
            VerifyCommand.Make(),
            TrialCommand.Make(),
            CalibrateCommand.Make(),
            FitCommand.Make(),
            ValidateCommand.Make(),
            ExplainCommand.Make(),
            PluginsCommand.Make(),
            DescribeCommand.Make(),
            DataCommand.Make(),
            SchemaCommand.Make(),
            WorkCommand.Make(),
        };

    private static int Refuse(ParseResult parsed)
    {
        string command = Called(parsed.CommandResult);
        foreach (string problem in Problems(parsed))
            Terminal.Error($"{command}: {problem} See '{command} --help'.");
        return ExitCode.WrongInput;
    }

    /// <summary>"modular data get".</summary>
    private static string Called(CommandResult command) =>
        command.Parent is CommandResult above ? $"{Called(above)} {command.Command.Name}" : "modular";

    /// <summary>A word that is no command leaves the command missing, too: that is one mistake, not two.</summary>
    private static IEnumerable<string> Problems(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0 || parsed.UnmatchedTokens is not [string word, ..])
            return parsed.Errors.Select(error => error.Message.TrimEnd('.') + ".");
        string[] commands = [.. command.Subcommands.Select(one => one.Name)];
        return
        [
            $"there is no command '{word}'. {(NearestName.Find(word, commands) is string near ? $"Did you mean '{near}'?" : $"There are {string.Join(", ", commands)}.")}",
        ];
    }
}
