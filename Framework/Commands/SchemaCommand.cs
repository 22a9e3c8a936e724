using System.CommandLine;
using Modular.Loading;
using Modular.Schemas;

namespace Modular.Commands;

/// <summary>The command <c>modular schema</c>: writes the JSON Schema of scenarios, for editors.</summary>
internal static class SchemaCommand
{
    /// <summary>Returns the command with its options and its action.</summary>
    public static Command Make()
    {
        Option<string?> output = CommonOptions.Output("The file to write; standard output unless given.", "FILE");
        Option<string[]> plugins = CommonOptions.Plugins();
        var command = new Command(
            "schema",
            "Writes a JSON Schema of scenarios with the options of all parts, for editors."
        )
        {
            output,
            plugins,
        };
        command.SetAction(parsed =>
        {
            PluginCatalog catalog = CommonOptions.Load(parsed.GetValue(plugins) ?? []);
            return Run(ScenarioSchema.Text(catalog), parsed.GetValue(output));
        });
        return command;
    }

    private static int Run(string schema, string? file)
    {
        if (file is null)
            Terminal.Line(schema.TrimEnd());
        else
            NewFile.Write(file, "-o", schema);
        return ExitCode.Done;
    }
}
