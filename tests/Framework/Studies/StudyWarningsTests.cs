using Modular.Studies;

namespace Modular.Framework.Tests;

/// <summary>Studies that can run and are hardly meant; the small study is trained in place on weak resets.</summary>
public sealed class StudyWarningsTests
{
    private const string Expected = "; expected settings that the study uses. Leave it out, or choose what it is for.";

    [Fact]
    public void A_study_that_uses_what_it_sets_has_none() => Assert.Empty(Find());

    [Theory]
    [InlineData("optimizer", "training.optimizer=adamw")]
    [InlineData("weight-decay", "training.optimizer=adamw", "training.weight-decay=0.1")]
    [InlineData("latent", "training.latent=free")]
    [InlineData("weights", "training.straight-through.weights=clipped")]
    [InlineData("initial-deviation", "training.initial-deviation=0.1")]
    [InlineData("set-limit", "training.set-limit=7")]
    [InlineData("set-limit", "training.set=on-sign-change", "training.set-limit=7")]
    [InlineData("saturation", "training.set=until-sign-holds", "training.saturation=0.2")]
    [InlineData("ternary-threshold", "precision.ternary-threshold=0.2")]
    [InlineData("real-activations", "precision.real-activations=relu")]
    [InlineData("activations", "precision.activations=real", "training.straight-through.activations=plain")]
    [InlineData("schedule", "training.schedule={every: 2, factor: 0.5}")]
    [InlineData("schedule", "training.schedule={every: 1, factor: 1}")]
    [InlineData("permutations", "study.rank.permutations=9")]
    [InlineData("by", "study.rank={by: layer, imperfections: [fc1.rtn, fc2.rtn]}")]
    [InlineData(
        "observe",
        "training.mode=off-line",
        "conditions.observe=use",
        "study.rank.imperfections=[device-to-device]"
    )]
    [InlineData(
        "observe",
        "training.mode=off-line",
        "conditions.observe=use",
        "memory.use=ideal",
        "cell.use=differential-analog",
        "sense.use=analog-column"
    )]
    [InlineData("set", "training.mode=off-line", "training.set=refresh")]
    [InlineData("set-limit", "training.mode=off-line", "training.set-limit=7")]
    [InlineData("saturation", "training.mode=off-line", "training.saturation=0.2")]
    [InlineData("pulse-limit", "training.mode=off-line", "training.pulse-limit=3")]
    [InlineData("rounding", "training.mode=off-line", "training.rounding=stochastic")]
    [InlineData("start", "training.mode=off-line", "training.start=fabricated")]
    [InlineData("digital-rate", "training.mode=off-line", "training.digital-rate=0.1")]
    [InlineData("optimizer", "training.mode=off-line", "training.optimizer=adamw")]
    [InlineData("weights", "training.mode=off-line", "training.straight-through.weights=clipped")]
    public void A_setting_without_effect_is_said(string name, params string[] overrides) =>
        Assert.Contains(
            Find(overrides),
            sentence => sentence.Contains($": '{name}' has no effect here: ") && sentence.EndsWith(Expected)
        );

    /// <summary>Each of them acts where it is for.</summary>
    [Theory]
    [InlineData("training.set=refresh", "training.set-limit=7", "training.saturation=0.2")]
    [InlineData("training.schedule={every: 1, factor: 0.5}")]
    [InlineData("training.mode=off-line", "training.optimizer=adamw", "training.weight-decay=0.1")]
    [InlineData("training.mode=off-line", "training.latent=free", "training.straight-through.weights=clipped")]
    [InlineData("training.mode=off-line", "training.initial-deviation=0.1")]
    [InlineData("training.mode=off-line", "conditions.observe=use", "study.rank.imperfections=[rtn]")]
    [InlineData("study.rank={by: layer, imperfections: [fc1.rtn, pink-noise]}")]
    [InlineData("study.rank={by: layer}", "study.groups={mine: [rtn, pink-noise]}")]
    [InlineData("precision.activations=real", "precision.real-activations=relu")]
    [InlineData("precision.activations=ternary", "precision.ternary-threshold=0.2")]
    public void A_setting_that_acts_is_not_said(params string[] overrides) => Assert.Empty(Find(overrides));

    [Theory]
    [InlineData(
        "every ranked imperfection has strength 0, so that all hardware of the study is the same; expected one above "
            + "0. Correct the strengths.",
        "study.rank.imperfections=[rtn]",
        "study.strengths={rtn: 0}"
    )]
    [InlineData(
        "group 'mine' is not used; expected it among the ranked imperfections or the strengths. Name it there, or leave it out.",
        "study.groups={mine: [offset]}",
        "study.rank.imperfections=[rtn]"
    )]
    [InlineData(
        "'training.set-limit' is tuned and has no effect in the scenario as it is: nothing is read again after a SET; ",
        "study.tune={options: {training.set-limit: [5, 6]}}"
    )]
    [InlineData("the batch is 5000 and the training set has ", "training.batch=5000")]
    [InlineData("the study trains ", "training.epochs=100000", "study.seeds=10000")]
    public void What_is_hardly_meant_is_said(string beginning, params string[] overrides) =>
        Assert.Contains(Find(overrides), sentence => sentence.Split(": ", 2)[1].StartsWith(beginning));

    /// <summary>
    /// Drift was measured from 1 s to 1000 s: an age before changes nothing, one far behind continues the law.
    /// </summary>
    [Theory]
    [InlineData(
        "1 s",
        "the age is 1 s, and devices of memory 'measured' change from 1 s after a write on (measured: drift.csv), so that it "
            + "changes nothing; expected more. Raise it, or leave it out."
    )]
    [InlineData("10 s", null)]
    [InlineData("10000 s", null)]
    [InlineData(
        "20000 s",
        "the age is 5.556 h, and devices of memory 'measured' were measured until 16.67 min after a write (measured: "
            + "drift.csv), so that their law is continued to 20 times that; expected at most 10 times. Lower it, or measure "
            + "longer."
    )]
    public void An_age_at_which_nobody_measured_is_said(string age, string? sentence)
    {
        string folder = Directory.CreateTempSubdirectory("ages-").FullName;
        string drift = Path.Combine(folder, "drift.csv");
        File.WriteAllText(drift, "device,time (s),G (uS)\na,1,5\na,10,4.9\na,1000,4.7\nb,1,50\nb,10,49\nb,1000,48\n");
        IReadOnlyList<string> said = Find(
            $"memory={{use: measured, options: {{drift: \"{drift.Replace("\\", "/")}\"}}}}",
            "training.mode=off-line",
            $"conditions.age={age}",
            "study.rank.imperfections=[drift]"
        );
        Directory.Delete(folder, recursive: true);
        Assert.Equal(sentence, said.SingleOrDefault()?.Split(": ", 2)[1]);
    }

    private static IReadOnlyList<string> Find(params string[] overrides)
    {
        TestRig rig = TestRig.Create(overrides);
        return StudyWarnings.Find(rig.Study with { Network = RigCheck.Run(rig.File, rig.Rig).Network });
    }
}
