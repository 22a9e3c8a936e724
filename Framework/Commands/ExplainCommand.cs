using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Descriptions;
using Modular.Loading;
using Modular.Runs.Variants;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Tensors;
using Modular.Text;

namespace Modular.Commands;

/// <summary>
/// The command <c>modular explain SCENARIO</c>: tells in words and units what is simulated, and what is not.
/// </summary>
internal static class ExplainCommand
{
    /// <summary>Returns the command with its options and its action.</summary>
    public static Command Make()
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<string[]> set = CommonOptions.Set();
        Option<string[]> plugins = CommonOptions.Plugins();
        var variant = new Option<string>("--variant")
        {
            HelpName = "NAME",
            Description = "Explains this variant of a scenario with 'sweep' or 'compare'.",
        };
        var command = new Command(
            "explain",
            "Tells in words and units what a scenario simulates, and what it leaves out."
        )
        {
            scenario,
            set,
            plugins,
            variant,
            Answer.Option(),
        };
        command.SetAction(parsed =>
        {
            ScenarioFile file = ScenarioFile.ReadUnchecked(
                parsed.GetRequiredValue(scenario),
                parsed.GetValue(set) ?? []
            );
            PluginCatalog catalog = CommonOptions.LoadForStudy(parsed.GetValue(plugins) ?? []);
            Explanation explanation = Explain(file, catalog, parsed.GetValue(variant));
            if (!Answer.Give(() => ExplanationAnswer.Describe(explanation)))
                ExplanationPage.Show(explanation, Terminal.Rich);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Explains the scenario with a list of its variants, or one variant.</summary>
    private static Explanation Explain(ScenarioFile file, PluginCatalog catalog, string? name)
    {
        if (name is null && !VariantPlan.IsAsked(file))
            return Explain(file, catalog);
        IReadOnlyList<Variant> variants = VariantPlan.IsAsked(file) ? VariantPlan.Expand(file, catalog) : [];
        if (name is null)
            return Explain(file, catalog) with { Variants = VariantSummary.Write(variants) };
        Variant? chosen = variants.FirstOrDefault(variant => variant.Name == name);
        return Explain(chosen?.File ?? throw Missing(file, name, variants), catalog);
    }

    private static Explanation Explain(ScenarioFile file, PluginCatalog catalog)
    {
        var study = Study.Bind(file, catalog, need: SubjectNeed.IfAny);
        Warnings.Show(study);
        return Explanation.Create(study with { Device = DeviceOption.OfEnvironment() ?? DeviceChoice.Cpu });
    }

    private static InputException Missing(ScenarioFile file, string name, IReadOnlyList<Variant> variants)
    {
        string asked = Excerpt.Shorten(name);
        if (variants.Count == 0)
            return new InputException([$"--variant {asked}: {file.Path} has no variants. Leave the option out."]);
        string[] names = [.. variants.Select(variant => variant.Name)];
        return new InputException([
            $"--variant {asked}: {file.Path} has no such variant. {NearestName.Suggest(name, names)}",
        ]);
    }
}
