using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Modular.Loading;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;
using Modular.Training;

namespace Modular.Commands;

/// <summary>The arguments and options that several commands take.</summary>
internal static class CommonOptions
{
    /// <summary>The argument for the file of a scenario.</summary>
    public static Argument<string> Scenario() => PathOf("SCENARIO", "The scenario's YAML file.");

    /// <summary>An argument for a path. A text that begins like an option is refused.</summary>
    public static Argument<string> PathOf(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result => CheckPath(name, result));
        return argument;
    }

    /// <summary>An argument for one path or more.</summary>
    public static Argument<string[]> PathsOf(string name, string description)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(result => CheckPath(name, result));
        return argument;
    }

    /// <summary>The option that overrides entries of the scenario.</summary>
    public static Option<string[]> Set() =>
        new("--set")
        {
            Description = "Overrides an entry of the scenario: --set training.epochs=3. May be given several times.",
            HelpName = "path=value",
        };

    /// <summary>The option for plugins files of the user.</summary>
    public static Option<string[]> Plugins() =>
        new("--plugins")
        {
            Description =
                "A plugins.yaml of your own; its plugins are added to those that come with the program. "
                + "May be given several times.",
            HelpName = "FILE",
        };

    /// <summary>The option for the folder or the file to write.</summary>
    public static Option<string?> Output(string description, string name = "FOLDER")
    {
        var option = new Option<string?>("--output", "-o") { Description = description, HelpName = name };
        option.Validators.Add(result => CheckPath("--output", result));
        return option;
    }

    /// <summary>An option for a text; null unless given.</summary>
    public static Option<string?> Text(string name, string description, string value) =>
        new(name) { Description = description, HelpName = value };

    /// <summary>An option for a whole number in a range. Other texts are refused with one sentence.</summary>
    public static Option<int?> Whole(string name, string description, int least, int greatest) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result =>
            {
                string text = result.Tokens.Single().Value;
                if (int.TryParse(text, out int value) && value >= least && value <= greatest)
                    return value;
                result.AddError($"{name} is '{text}'; expected a whole number from {least} to {greatest}");
                return null;
            },
        };

    /// <summary>The option that begins a run anew and sets aside the one in the folder.</summary>
    public static Option<bool> Fresh() =>
        new("--fresh")
        {
            Description =
                "Starts anew. A run that the folder holds, of whatever build, is kept beside it as FOLDER.1, FOLDER.2, ...",
        };

    /// <summary>The option that computes every layer of a test in libtorch, and draws every device.</summary>
    public static Option<bool> ExactDevices() =>
        new("--exact-devices")
        {
            Description = "Tests every layer with libtorch and reads every device, also where less gives the same.",
        };

    /// <summary>
    /// An option for a time in minutes; fractions are allowed. Other texts are refused with one sentence.
    /// </summary>
    public static Option<double?> Minutes(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "MINUTES",
            CustomParser = result =>
            {
                string text = result.Tokens.Single().Value;
                if (
                    double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                    && value is >= 0.05 and <= 1e6
                )
                    return value;
                result.AddError($"{name} is '{text}'; expected a number of minutes from 0.05 to 1000000");
                return null;
            },
        };

    /// <summary>The least time between two checkpoints of a trial.</summary>
    public static Option<TimeSpan?> CheckpointEvery() =>
        Time(
            "--checkpoint-every",
            "Keeps the state of a trial at the end of an epoch, at most once in so long; 60s unless given, 0s at every epoch.",
            isZeroAllowed: true
        );

    /// <summary>An option for a time as people write it: 3h50m. Other texts are refused with one sentence.</summary>
    public static Option<TimeSpan?> Time(string name, string description, bool isZeroAllowed = false) =>
        new(name)
        {
            Description = description,
            HelpName = "TIME",
            CustomParser = result =>
            {
                string text = result.Tokens.Single().Value;
                if (ClockTime.Parse(text) is { } time && (isZeroAllowed || time > TimeSpan.Zero))
                    return time;
                result.AddError($"{name} is '{text}'; expected a time such as 3h50m, 45m or 90s");
                return null;
            },
        };

    /// <summary>Loads the plugins beside the program, then those of the user.</summary>
    public static PluginCatalog Load(IReadOnlyList<string> own) => PluginCatalog.Load(PluginFiles(own));

    /// <summary>
    /// Loads the plugins, and libtorch at the same time, for a study that is bound next. The first plugin is loaded
    /// before libtorch, because loading libtorch holds the lock of the dynamic linker. By then, the system libraries
    /// that plugins need are bound.
    /// </summary>
    public static PluginCatalog LoadForStudy(IReadOnlyList<string> own) =>
        PluginCatalog.Load(PluginFiles(own), afterFirst: Backend.StartBeside);

    private static string[] PluginFiles(IReadOnlyList<string> own) =>
        [Path.Combine(AppContext.BaseDirectory, "plugins.yaml"), .. own];

    /// <summary>Reads a scenario, loads the plugins, binds and checks the rig, and plans the trials.</summary>
    public static Study Prepare(
        string scenario,
        IReadOnlyList<string> overrides,
        IReadOnlyList<string> plugins,
        SubjectNeed need = SubjectNeed.Ranking
    )
    {
        ScenarioFile file = ScenarioFile.ReadUnchecked(scenario, overrides);
        return Study.Bind(file, LoadForStudy(plugins), need: need);
    }

    private static void CheckPath(string name, SymbolResult result)
    {
        foreach (Token token in result.Tokens)
            if (token.Value.Length == 0)
                result.AddError($"{name} is empty; expected a path");
            else if (token.Value.StartsWith("--"))
                result.AddError($"Unrecognized command or argument '{token.Value}'");
    }
}
