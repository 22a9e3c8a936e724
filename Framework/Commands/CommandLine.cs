using System.CommandLine;
using System.CommandLine.Parsing;
using Modular.Commands.Answers;
using Modular.Rigs;
using Modular.Text;

namespace Modular.Commands;

/// <summary>
/// Runs the commands. A mistake of the user gives one sentence on standard error and exit code 2, without a stack
/// trace.
/// </summary>
internal static class CommandLine
{
    /// <summary>Runs a command line and returns the exit code.</summary>
    public static int Run(string[] args)
    {
        RootCommand root = Root();
        HelpPage.TellExitCodes(root);
        if (IsGroupAlone(root, args))
            args = [.. args, "--help"];
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        Answer.Begin(isJson: args.Contains(Answer.Name));
        Fault.Folder = null;
        Verbose.Begin(args);
        HostState.Begin();
        int exitCode = parsed.Errors.Count > 0 ? Refuse(parsed) : Invoke(parsed);
        Verbose.End();
        Answer.Write();
        return exitCode;
    }

    /// <summary>
    /// Runs the command that the words name. Problems are told in a sentence, and in the JSON answer.
    /// </summary>
    private static int Invoke(ParseResult parsed)
    {
        try
        {
            return parsed.Invoke(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }
            );
        }
        catch (InputException wrong)
        {
            return Refuse(wrong.Problems);
        }
        catch (ContractViolation broken)
        {
            return Refuse([broken.Message]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Refuse([
                $"modular: {Excerpt.Line(error.Message).TrimEnd('.')}. "
                    + "Nothing that was finished is lost: mend it and give the same command again.",
            ]);
        }
        catch (OutOfMemoryException)
        {
            return Refuse([
                "modular: the memory that this process may have is used up; expected enough for a trial. "
                    + "Raise the limit, or give fewer --workers, a smaller network or a smaller batch. "
                    + "Nothing that was finished is lost.",
            ]);
        }
        catch (Exception fault)
        {
            return Fault.Report(fault);
        }
    }

    /// <summary>Returns the root with all commands, in the order of the help.</summary>
    internal static RootCommand Root()
    {
        RootCommand root = Commands();
        foreach (Command command in root.Subcommands.SelectMany(WithSubcommands))
            command.Options.Add(Verbose.Option());
        return root;
    }

    private static IEnumerable<Command> WithSubcommands(Command command)
    {
        if (command.Subcommands.Count > 0)
            return command.Subcommands;
        return [command];
    }

    private static RootCommand Commands() =>
        new("Simulates neural networks on emerging memories and ranks the memories' imperfections.")
        {
            InitCommand.Make(),
            RunCommand.Make(),
            EvaluateCommand.Make(),
            ReportCommand.Make(),
            CompareCommand.Make(),
            VerifyCommand.Make(),
            ExportCommand.Make(),
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
            StatusCommand.Make(),
            LogsCommand.Make(),
            CancelCommand.Make(),
            MergeCommand.Make(),
        };

    /// <summary>
    /// Whether the words name only the program or a group of commands, so that the user wants its help.
    /// </summary>
    private static bool IsGroupAlone(RootCommand root, string[] args)
    {
        Command? named = root;
        foreach (string word in args)
            named = named?.Subcommands.FirstOrDefault(command => command.Name == word);
        return named is { Subcommands.Count: > 0 };
    }

    private static int Refuse(ParseResult parsed)
    {
        string command = CommandPath(parsed.CommandResult);
        return Refuse([.. Problems(parsed).Select(problem => $"{command}: {problem} See '{command} --help'.")]);
    }

    private static int Refuse(IReadOnlyList<string> problems)
    {
        Answer.Refuse(problems);
        return ExitCode.WrongInput;
    }

    /// <summary>Returns the words of a command: "modular data get".</summary>
    private static string CommandPath(CommandResult command)
    {
        if (command.Parent is CommandResult parent)
            return $"{CommandPath(parent)} {command.Command.Name}";
        return "modular";
    }

    /// <summary>
    /// Returns the problems of a command line. A word that is no command also leaves the command missing: that is one
    /// problem, not two.
    /// </summary>
    private static IEnumerable<string> Problems(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0 || parsed.UnmatchedTokens is not [string word, ..])
            return parsed.Errors.Select(error => error.Message.TrimEnd('.') + ".");
        string[] commands = [.. command.Subcommands.Select(one => one.Name)];
        return [$"there is no command '{word}'. {NearestName.Suggest(word, commands)}"];
    }
}
