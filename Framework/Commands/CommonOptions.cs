using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Modular.Loading;
using Modular.Scenarios;
using Modular.Studies;

namespace Modular.Commands;

/// <summary>What several commands take.</summary>
internal static class CommonOptions
{
    public static Argument<string> Scenario() => PathOf("SCENARIO", "The scenario's YAML file.");

    /// <summary>A path; what begins as an option is none.</summary>
    public static Argument<string> PathOf(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result => Demand(name, result));
        return argument;
    }

    /// <summary>One or more paths.</summary>
    public static Argument<string[]> PathsOf(string name, string description)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(result => Demand(name, result));
        return argument;
    }

    public static Option<string[]> Set() =>
        new("--set")
        {
            Description = "Overrides an entry of the scenario: --set training.epochs=3. May be given several times.",
            HelpName = "path=value",
        };

    public static Option<string[]> Plugins() =>
        new("--plugins")
        {
            Description =
                "A plugins.yaml of your own; its plugins are added to those that come with the program. May be given several times.",
            HelpName = "FILE",
        };

    public static Option<string?> Output(string description, string name = "FOLDER")
    {
        var option = new Option<string?>("--output", "-o") { Description = description, HelpName = name };
        option.Validators.Add(result => Demand("--output", result));
        return option;
    }

    /// <summary>A whole number, refused in one sentence.</summary>
    public static Option<int?> Whole(string name, string description, (int Min, int Max) range) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result =>
            {
                string text = result.Tokens.Single().Value;
                if (int.TryParse(text, out int value) && value >= range.Min && value <= range.Max)
                    return value;
                result.AddError($"{name} is '{text}'; expected a whole number from {range.Min} to {range.Max}");
                return null;
            },
        };

    /// <summary>A time in minutes, fractions allowed, refused in one sentence.</summary>
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

    /// <summary>The plugins.yaml beside the program, then the user's.</summary>
    public static PluginCatalog Load(IReadOnlyList<string> own) =>
        PluginCatalog.Load([Path.Combine(AppContext.BaseDirectory, "plugins.yaml"), .. own]);

    /// <summary>Read, load, bind, check, plan.</summary>
    public static Study Prepare(string scenario, IReadOnlyList<string> overrides, IReadOnlyList<string> plugins) =>
        Study.Bind(ScenarioFile.ReadUnchecked(scenario, overrides), Load(plugins));

    private static void Demand(string name, SymbolResult result)
    {
        foreach (Token token in result.Tokens)
            if (token.Value.Length == 0)
                result.AddError($"{name} is empty; expected a path");
            else if (token.Value.StartsWith("--"))
                result.AddError($"Unrecognized command or argument '{token.Value}'");
    }
}
