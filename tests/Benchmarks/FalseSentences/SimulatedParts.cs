using Modular.Contracts;
using Modular.Loading;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Yaml;

namespace Modular.Benchmarks.FalseSentences;

/// <summary>A study that the host can plan and judge, with dials and no hardware behind them.</summary>
internal static class SimulatedParts
{
    /// <summary>The strengths of tolerance, besides 0.</summary>
    public static readonly double[] Strengths = [0.5, 1, 2, 4];

    /// <summary>The loss that tolerances are asked for, points.</summary>
    public const double Loss = 1;

    public static Study Bind(StudySetting setting)
    {
        Scenario scenario = Scenario(setting);
        var file = new ScenarioFile
        {
            Path = "simulated.yaml",
            Tree = Mapping.Empty("simulated.yaml(1,1)"),
            Scenario = scenario,
        };
        var dials = new RigDials([.. setting.Effects.Select((_, i) => Imperfection(Name(i)))], []);
        var rig = new Rig
        {
            Scenario = scenario,
            Memory = null!, // Nothing that judges outcomes asks the parts.
            Cell = null!,
            Sense = null!,
            Network = null!,
            Dataset = null!,
            Dials = dials,
            Facts = null!,
        };
        var study = new Study
        {
            File = file,
            Plugins = PluginCatalog.Load([]),
            Rig = rig,
            Subjects = RankingSubjects.Resolve(file, dials),
            Plan = [],
        };
        return study with { Plan = study.Planned(Math.Max(setting.Seeds, 1)) };
    }

    /// <summary>The name of an imperfection by its place: "p0".</summary>
    public static string Name(int place) => $"p{place}";

    private static Scenario Scenario(StudySetting setting)
    {
        var part = new PartChoice { Use = "none" };
        return new Scenario
        {
            Name = setting.Name,
            Memory = part,
            Cell = part,
            Sense = part,
            Network = part,
            Dataset = part,
            Training = new TrainingChoice
            {
                Mode = setting.Epochs > 1 ? TrainingMode.InPlace : TrainingMode.OffLine,
                Epochs = setting.Epochs,
                Rate = 1,
            },
            Study = new StudyChoice
            {
                Seeds = setting.Seeds,
                Rank = new RankChoice { Errors = setting.Errors },
                Margin = setting.Margin,
                Tolerance = setting.Losses is null ? null : new ToleranceChoice { Loss = Loss, Strengths = Strengths },
            },
        };
    }

    private static Imperfection Imperfection(string name) =>
        new()
        {
            Name = name,
            Summary = name,
            Acts = Moment.Read,
            Typical = new Quantity
            {
                Name = name,
                Value = 1,
                Unit = "1",
                Source = "simulated",
            },
        };
}
