using Modular.Framework.Tests.Plugins;
using Modular.Loading;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;

namespace Modular.Framework.Tests.EndToEnd.BrokenInputs;

/// <summary>A folder with a good scenario to be broken, and the steps of the commands, without their process.</summary>
internal sealed class Bench : IDisposable
{
    /// <summary>What the host waits for here; a reader is told its usual limits.</summary>
    private static readonly TimeLimits Short = new()
    {
        Answer = TimeSpan.FromSeconds(10),
        Work = TimeSpan.FromSeconds(12),
    };

    private static readonly Lazy<PluginCatalog> Own = new(() => Load());
    private static readonly Lazy<PluginCatalog> WithStrange = new(() => Load("Broken", "Faulty", "Acme.FeFet"));

    private readonly PluginFolders folders = new();

    private static IReadOnlyList<string> Good { get; } =
    [
        "name: x",
        "memory: { use: hfo2-weak-reset }",
        "cell: { use: 2t2r }",
        "sense: { use: differential }",
        "network: { use: mlp, options: { hidden: [16] } }",
        "dataset: { use: blobs, options: { train: 200, test: 60 } }",
        "precision: { weights: binary, activations: binary }",
        "training: { mode: in-place, epochs: 1, batch: 50, rate: 8 }",
        "study: { seeds: 2 }",
    ];

    private string Folder => Path.GetDirectoryName(folders.List)!;

    /// <summary>The good scenario with some lines replaced or added.</summary>
    public static string Lines(params string[] replaced) =>
        string.Join('\n', replaced.Aggregate(Good, Replaced)) + "\n";

    public string At(string name) => Path.Combine(Folder, name);

    public void Copy(string fixture, string name) => folders.Copy(fixture, name);

    public string Write(string name, string text) => folders.Write(name, text);

    /// <summary>As 'modular validate' on the good scenario with some lines replaced or added.</summary>
    public IReadOnlyList<string> Scenario(params string[] lines) => Text(Lines(lines));

    /// <summary>As <see cref="Scenario"/>, with the parts of strangers.</summary>
    public IReadOnlyList<string> Strange(params string[] lines) =>
        Planned(() => Read(Write("x.yaml", Lines(lines)), [], WithStrange.Value));

    /// <summary>As 'modular validate x.yaml'.</summary>
    public IReadOnlyList<string> Text(string text) => Validate(Write("x.yaml", text), []);

    /// <summary>As 'modular validate x.yaml --set ...' on the good scenario.</summary>
    public IReadOnlyList<string> Set(params string[] overrides) => Validate(Write("x.yaml", Lines()), overrides);

    /// <summary>As 'modular validate' with a path.</summary>
    public IReadOnlyList<string> Validate(string path, IReadOnlyList<string> overrides) =>
        Planned(() => Read(path, overrides, Own.Value));

    /// <summary>As 'modular trial' with every imperfection on.</summary>
    public IReadOnlyList<string> Trial(params string[] lines) =>
        Said(() =>
        {
            Study study = Read(Write("x.yaml", Lines(lines)), [], WithStrange.Value);
            var trial = new Trial
            {
                Hardware = StudyPlan.All,
                Seed = 0,
                Strengths = study.Subjects.Strengths(study.Subjects.Names),
            };
            return
            [
                new TrialRunner(study.Rig, new TrainedNetworks(folder: null))
                    .Run(trial, new Progress<EpochOutcome>())
                    .Failure
                    ?? "runs well",
            ];
        });

    /// <summary>As 'modular plugins' with a plugins.yaml.</summary>
    public IReadOnlyList<string> Plugins(string path) =>
        Said(() => [.. PluginCatalog.Load([path], Short).Verdicts.Select(verdict => verdict.Rejection ?? "loaded")]);

    public void Dispose() => folders.Dispose();

    private static PluginCatalog Load(params string[] fixtures)
    {
        using var list = new TemporaryFolder();
        return PluginCatalog.Load([
            Path.Combine(RepositoryFiles.HostFolder, "plugins.yaml"),
            list.Write(
                "plugins.yaml",
                fixtures.Length == 0
                    ? "[]"
                    : string.Concat(fixtures.Select(fixture => $"- {Path.Combine(PluginFolders.Fixtures, fixture)}\n"))
            ),
        ]);
    }

    private static Study Read(string path, IReadOnlyList<string> overrides, PluginCatalog catalog) =>
        Study.Bind(ScenarioFile.ReadUnchecked(path, overrides, Short), catalog, Short);

    private static IReadOnlyList<string> Replaced(IReadOnlyList<string> lines, string line)
    {
        string key = line[..(line.IndexOf(':') + 1)];
        return lines.Any(old => old.StartsWith(key))
            ? [.. lines.Select(old => old.StartsWith(key) ? line : old)]
            : [.. lines, line];
    }

    private IReadOnlyList<string> Planned(Func<Study> read) => Said(() => [$"valid, with {read().Plan.Count} trials"]);

    /// <summary>The sentences, as they are in the working folder and with the usual limits.</summary>
    private IReadOnlyList<string> Said(Func<IReadOnlyList<string>> ask)
    {
        try
        {
            return [.. ask().Select(Usual)];
        }
        catch (InputException wrong)
        {
            return [.. wrong.Problems.Select(Usual)];
        }
    }

    private string Usual(string sentence)
    {
        var usual = new TimeLimits();
        return sentence
            .Replace(Folder + Path.DirectorySeparatorChar, "")
            .Replace(PluginFolders.Fixtures + Path.DirectorySeparatorChar, "")
            .Replace($"within {TimeLimits.Text(Short.Answer)}", $"within {TimeLimits.Text(usual.Answer)}")
            .Replace($"within {TimeLimits.Text(Short.Work)}", $"within {TimeLimits.Text(usual.Work)}");
    }
}
