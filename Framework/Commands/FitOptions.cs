using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Fits;

namespace Modular.Commands;

/// <summary>The arguments and options of <c>modular fit</c>.</summary>
internal sealed class FitOptions
{
    private const string Takes =
        "Tables of text or .xlsx, one of each kind: pulse responses, writes to targets, conductances over time, repeated "
        + "reads, or low and high states. Conductances, resistances or currents; a line a reading, or a column a device.";

    private readonly Option<string?> law = CommonOptions.Text(
        "--law",
        "The law to fit to pulse responses; unless given, all are, and the best is taken.",
        "NAME"
    );

    private readonly Option<string?> output = CommonOptions.Output(
        "Writes the memory, as a scenario has it, into this file.",
        "FILE"
    );

    private readonly Option<string?> scenario = CommonOptions.Text(
        "--scenario",
        "Writes a whole scenario with this memory into this file; 'modular run' takes it.",
        "FILE"
    );

    private readonly Option<string?> figure = CommonOptions.Text(
        "--figure",
        "Draws data against model into this HTML file.",
        "FILE.html"
    );

    private readonly Option<string?> reversed = CommonOptions.Text(
        "--reversed",
        "The curves that are plotted against reversed pulses: up, down or both.",
        "DIRECTION"
    );

    private readonly Option<string?> gMin = Conductance("--g-min", "least");
    private readonly Option<string?> gMax = Conductance("--g-max", "greatest");

    private readonly Option<bool> preview = new("--preview")
    {
        Description = "Shows how the files were understood, as tables and as a figure, and fits nothing.",
    };

    private readonly Option<string[]> plugins = CommonOptions.Plugins();
    private readonly ReadingOptions reading = new();

    /// <summary>The argument for the files of measurements.</summary>
    public Argument<string[]> Data { get; } = CommonOptions.PathsOf("DATA", Takes);

    /// <summary>All options, in the order of the help.</summary>
    public IEnumerable<Option> All =>
        [law, output, scenario, figure, reversed, gMin, gMax, preview, plugins, Answer.Option(), .. reading.All];

    /// <summary>Reads what a command line asks for.</summary>
    public FitRequest Read(ParseResult parsed) =>
        new()
        {
            Paths = parsed.GetRequiredValue(Data),
            Law = parsed.GetValue(law),
            Output = parsed.GetValue(output),
            Scenario = parsed.GetValue(scenario),
            Figure = parsed.GetValue(figure),
            Reversed = Direction(parsed.GetValue(reversed)),
            GMin = parsed.GetValue(gMin),
            GMax = parsed.GetValue(gMax),
            IsPreview = parsed.GetValue(preview),
            Plugins = parsed.GetValue(plugins) ?? [],
            Reading = reading.Entries(parsed),
        };

    private static Option<string?> Conductance(string name, string end) =>
        CommonOptions.Text(name, $"The {end} conductance of devices without pulse responses.", "SIEMENS");

    private static string? Direction(string? reversed)
    {
        if (reversed is null or "up" or "down" or "both")
            return reversed;
        throw new InputException([$"--reversed is '{reversed}'; expected up, down or both. Correct it."]);
    }
}
