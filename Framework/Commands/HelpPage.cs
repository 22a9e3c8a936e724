using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Modular.Commands;

/// <summary>The help of every command, followed by the exit codes.</summary>
internal static class HelpPage
{
    private const string ExitCodes = """
        Exit codes:
          0    done
          1    a trial failed, or 'verify' found a difference
          2    the input is wrong
          3    an unexpected fault of the program or of a plugin
          130  interrupted
        """;

    /// <summary>Adds the exit codes at the end of every command's help.</summary>
    public static void TellExitCodes(RootCommand root)
    {
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new WithExitCodes((HelpAction)help.Action!);
    }

    private sealed class WithExitCodes(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parsed)
        {
            int exitCode = help.Invoke(parsed);
            Terminal.Line(ExitCodes);
            return exitCode;
        }
    }
}
