using System.CommandLine;
using System.Text.RegularExpressions;
using Modular.Commands;

namespace Modular.Framework.Tests.Documentation;

/// <summary>README.md and docs/commands.md name the commands and options that the program has, and no others.</summary>
public sealed partial class CommandPagesTest
{
    private static readonly IReadOnlyList<System.CommandLine.Command> Commands = [.. CommandLine.Root().Subcommands];

    private static IEnumerable<Option> Options =>
        Commands
            .Concat(Commands.SelectMany(command => command.Subcommands))
            .SelectMany(command => command.Options)
            .Where(option => !option.Hidden);

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/commands.md")]
    public void A_page_names_every_command_and_no_other(string path)
    {
        IEnumerable<string> named = NamedCommand()
            .Matches(RepositoryFiles.Read(path))
            .Select(match => match.Groups["name"].Value);
        Assert.Equal(Commands.Select(command => command.Name).Order(), named.Distinct().Order());
    }

    [Fact]
    public void The_page_of_commands_names_every_option_and_no_other()
    {
        string[] programs = ["--project", "--help"];
        IEnumerable<string> named = NamedOption()
            .Matches(RepositoryFiles.Read("docs/commands.md"))
            .Select(match => match.Value);
        Assert.Equal(Options.Select(option => option.Name).Distinct().Order(), named.Except(programs).Order());
    }

    [GeneratedRegex(@"`modular (?<name>[a-z]+)")]
    private static partial Regex NamedCommand();

    [GeneratedRegex("--[a-z]+(-[a-z]+)*")]
    private static partial Regex NamedOption();
}
