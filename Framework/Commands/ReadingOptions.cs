using System.CommandLine;
using Modular.Fits;

namespace Modular.Commands;

/// <summary>The options of <c>modular fit</c> that say what the file of measurements does not say itself.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string?> columns = CommonOptions.Text(
        "--columns",
        "What each column holds, as headings would say it: \"time (s),conductance (uS)\"; the last holds for all further ones.",
        "NAMES"
    );

    private readonly Option<string?> quantity = CommonOptions.Text(
        "--quantity",
        "What was measured: conductance, resistance, current, relative, or a unit such as uS or kohm.",
        "NAME"
    );

    private readonly Option<string?> readVoltage = CommonOptions.Text(
        "--read-voltage",
        "The voltage of the reads, which makes conductances of currents.",
        "VOLTS"
    );

    private readonly Option<string?> timeUnit = CommonOptions.Text(
        "--time-unit",
        "The unit of times: ns, us, ms, s, min, h or day.",
        "UNIT"
    );

    private readonly Option<string?> axis = CommonOptions.Text(
        "--axis",
        "What one reading after the other stands for: pulse, time, read or cycle.",
        "NAME"
    );

    private readonly Option<string?> scale = CommonOptions.Text(
        "--scale",
        "The conductances of the least and the greatest relative value: 1uS..10uS.",
        "LOW..HIGH"
    );

    /// <summary>All options, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [columns, quantity, readVoltage, timeUnit, axis, scale];

    /// <summary>The options that were given, as entries of the option 'reading' of a memory.</summary>
    public OptionEntries Entries(ParseResult parsed) =>
        new OptionEntries()
            .AddList("columns", parsed.GetValue(columns))
            .Add("quantity", parsed.GetValue(quantity))
            .Add("read-voltage", parsed.GetValue(readVoltage))
            .Add("time-unit", parsed.GetValue(timeUnit))
            .Add("axis", parsed.GetValue(axis))
            .Add("scale", parsed.GetValue(scale));
}
