using Modular.Files;
using Modular.Loading;
using Modular.Reports.Figures;
using Modular.Reports.Html;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Scenarios;
using Modular.Studies;

namespace Modular.Commands;

/// <summary>
/// Runs a scenario with sweep, compare or varied assumptions. Every variant is a study in its own run folder; then all
/// are compared.
/// </summary>
internal sealed class VariantRun(PluginCatalog catalog, VariantFolder folder)
{
    /// <summary>Makes room in the folder, once every variant passed the checks.</summary>
    public Action<string> Clear { get; init; } = _ => { };

    /// <summary>
    /// Checks every variant before the first trial of any, then runs them one after the other. Returns the worst exit
    /// code.
    /// </summary>
    /// <param name="file">The scenario that asks for variants.</param>
    /// <param name="own">The user's own plugins.yaml files, absolute.</param>
    /// <param name="run">Prepares the folder of one study and runs it; returns its exit code.</param>
    public int Run(ScenarioFile file, IReadOnlyList<string> own, Func<Study, RunFolder, int> run)
    {
        IReadOnlyList<Variant> variants = VariantPlan.Expand(file, catalog);
        int trials = Check(variants, catalog, Warnings.Show);
        VariantEntry[] entries = [.. variants.Select(variant => new VariantEntry(variant.Name, variant.Settings))];
        Clear(folder.Root);
        using HeldLock turn = folder.Prepare(file, new VariantList { PluginFiles = own, Variants = entries });
        int worst = ExitCode.Done;
        var pace = new VariantPace(trials);
        foreach ((int i, Variant variant) in variants.Index())
        {
            Study study = Study.Bind(variant.File, catalog, need: SubjectNeed.RankingIfHeld);
            RunFolder runFolder = folder.RunFor(variant.Name);
            Terminal.Line($"{Environment.NewLine}Variant {i + 1} of {variants.Count}: {variant.Name}{pace.Describe()}");
            int code = pace.Measure(study, runFolder, () => run(study, runFolder));
            if (code == ExitCode.Interrupted)
                return code;
            worst = Math.Max(worst, code);
        }
        Conclude(folder, file.Scenario.Name);
        return worst;
    }

    /// <summary>
    /// Counts the trials of all variants. Throws with all problems of all variants, each sentence once.
    /// </summary>
    /// <param name="variants">The variants of the scenario.</param>
    /// <param name="catalog">The loaded plugins, which offer the parts.</param>
    /// <param name="warn">Called with sentences on settings that the user hardly meant, each once.</param>
    public static int Check(IReadOnlyList<Variant> variants, PluginCatalog catalog, Action<IReadOnlyList<string>> warn)
    {
        int trials = 0;
        var problems = new VariantProblems();
        HashSet<string> warnings = [];
        var known = new EqualVariants();
        var idle = new IdleAxes();
        foreach (Variant variant in variants)
            try
            {
                Study study = Study.Bind(variant.File, catalog, need: SubjectNeed.RankingIfHeld);
                known.Refuse(variant, study);
                idle.Add(variant, study);
                warnings.UnionWith(StudyWarnings.Find(study));
                trials += study.AllTrials.Count;
            }
            catch (InputException wrong)
            {
                problems.Add(variant.Name, wrong.Problems);
            }
        string[] sentences = [.. problems.Sentences, .. idle.Problems];
        if (sentences.Length > 0)
            throw new InputException(sentences);
        warn([.. warnings]);
        return trials;
    }

    /// <summary>Computes the results of every study again, then those of the comparison.</summary>
    /// <param name="folder">The folder of all variants.</param>
    /// <param name="again">Computes the results of one study; returns its exit code.</param>
    /// <param name="figures">The format of the figures as files; null for none.</param>
    public static int Report(VariantFolder folder, Func<RunFolder, int> again, FigureFormat? figures)
    {
        int worst = RunOrVariants.Each(folder, again);
        Comparison comparison = Conclude(folder, Path.GetFileName(Path.GetFullPath(folder.Root)));
        if (figures is { } format)
            ConsoleConclusion.ShowFigures(folder.Root, ComparisonPage.Build(comparison, folder.Root), format);
        return worst;
    }

    private static Comparison Conclude(VariantFolder folder, string name)
    {
        IReadOnlyList<VariantEntry> variants = folder.Read().Variants;
        IEnumerable<VariantEntry> begun = variants.Where(variant => folder.RunFor(variant.Name).Exists);
        ComparedStudy[] studies =
        [
            .. begun.Select(variant => ComparedStudy.FromRun(variant, folder.RunFor(variant.Name))),
        ];
        string[] axes = [.. variants.SelectMany(variant => variant.Settings.Keys).Distinct()];
        var comparison = new Comparison(name, axes, studies);
        StudiesSideBySide.Show(folder.Root, comparison);
        return comparison;
    }
}
