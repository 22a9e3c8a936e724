using System.Reflection;
using Modular.Loading;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Studies.Tunings;
using Modular.Training;
using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>
/// A scenario's text, written to a folder of its own, read and bound with the plugins that come with the host.
/// </summary>
internal sealed class TestRig
{
    /// <summary>
    /// A study that takes a moment: three clouds, two layers of binary weights, weak RESET in place. Line 10 is the
    /// training, line 11 the study.
    /// </summary>
    public const string Small = """
        name: small
        description: Three clouds.
        memory:    { use: hfo2-weak-reset }
        cell:      { use: 2t2r }
        sense:     { use: differential }
        network:   { use: mlp, options: { hidden: [16] } }
        dataset:   { use: blobs }
        precision:
          layers: {}
        training:  { mode: in-place, epochs: 2, batch: 50, rate: 8 }
        study:     { seeds: 2 }
        """;

    /// <summary>Where the built host lies.</summary>
    public static readonly string HostFolder = typeof(TestRig)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "HostFolder")
        .Value!;

    private static readonly Lazy<PluginCatalog> Plugins = new(() =>
        PluginCatalog.Load([Path.Combine(HostFolder, "plugins.yaml")])
    );

    private TestRig(ScenarioFile file)
    {
        File = file;
        Rig = LayeredRig.Bind(file, RigBinder.Bind(file, Catalog), patience: null, SubjectNeed.Ranking);
    }

    public static PluginCatalog Catalog => Plugins.Value;

    public ScenarioFile File { get; }

    public Rig Rig { get; init; }

    public RankingSubjects Subjects => RankingSubjects.Resolve(File, Rig.Dials);

    public Study Study
    {
        get
        {
            var study = new Study
            {
                File = File,
                Plugins = Catalog,
                Rig = Rig,
                Subjects = Subjects,
                Plan = [],
            };
            study = study with { Tuning = TuningBinder.Bind(study, patience: null) };
            return study with
            {
                Plan = study.Planned(
                    study.Attribution.Sequential ? SequentialStopping.After[0] : File.Scenario.Study.Seeds
                ),
            };
        }
    }

    /// <summary>The small study with overrides, "training.mode=off-line".</summary>
    public static TestRig Create(params string[] overrides) => Read(Small, overrides);

    /// <summary>
    /// The small study with one text in place of another, so that sentences name the places in the file.
    /// </summary>
    public static TestRig Edited(string old, string now)
    {
        Assert.Contains(old, Small);
        return Read(Small.Replace(old, now));
    }

    public static TestRig Read(string text, params string[] overrides)
    {
        string folder = Directory.CreateTempSubdirectory("modular-").FullName;
        string path = Path.Combine(folder, "study.yaml");
        try
        {
            System.IO.File.WriteAllText(path, text);
            return new TestRig(ScenarioFile.Read(path, overrides));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The same scenario with other parts.</summary>
    public TestRig With(Func<Rig, Rig> change) => new(File) { Rig = change(Rig) };

    /// <summary>The trial of this hardware, also where an equal one runs under another name.</summary>
    public Trial Trial(string hardware = StudyPlan.All, int seed = 0) =>
        Study.Plan.Single(trial => (trial.Hardware == hardware || trial.Also.Contains(hardware)) && trial.Seed == seed);

    /// <summary>One trial of the study, networks trained anew.</summary>
    public Outcome Run(string hardware = StudyPlan.All, int seed = 0) => Run(Trial(hardware, seed));

    public Outcome Run(Trial trial) => Runner().Run(trial, new Curve());

    public TrialRunner Runner(string? networks = null) => new(Rig, new TrainedNetworks(networks));
}
