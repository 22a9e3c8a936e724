using Modular.Descriptions;
using Modular.Reports;
using Modular.Reports.Tables;
using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>Tests in which every use observes the devices anew, as a scenario asks for them.</summary>
public sealed class ObserveTests
{
    private static readonly string[] OffLine = ["training.mode=off-line", "training.rate=0.02", "training.epochs=1"];

    private static readonly string[] Analog =
    [
        .. OffLine,
        "memory={ use: rram-analog, options: { fit: cmo-hfox } }",
        "cell.use=differential-analog",
        "sense.use=differential-analog",
        "precision={ weights: real, activations: real }",
        "study.strengths={read-noise: 3}",
    ];

    [Fact]
    public void A_trial_draws_at_sums_unless_devices_are_asked_for()
    {
        using var folder = new TemporaryFolder();
        TestRig use = TestRig.Create([.. Analog, "conditions.observe=use"]);
        TestRig exact = use.With(rig => rig with { ExactDevices = true });
        Outcome batch = TestRig.Create(Analog).Run();
        Outcome sums = use.Runner(folder.Path).Run(use.Trial(), new Curve());
        Outcome devices = exact.Runner(folder.Path).Run(exact.Trial(), new Curve());
        Assert.Null(batch.Uses);
        Assert.Equal(["fc1", "fc2"], sums.Uses!.Select(one => one.Layer));
        Assert.All(sums.Uses!, one => Assert.Equal(UsePath.Normal, one.Path));
        Assert.All(sums.Uses!, one => Assert.InRange(one.Single, 1, 40)); // the largest weight, and those beside it
        Assert.All(devices.Uses!, one => Assert.Equal(UsePath.Devices, one.Path));
        Assert.InRange(sums.Accuracy!.Value, 80, 100);
        Assert.InRange(sums.Accuracy!.Value - devices.Accuracy!.Value, -6, 6); // of 150 samples
        Assert.Equal(sums.ToJson(), use.Runner(folder.Path).Run(use.Trial(), new Curve()).ToJson());
    }

    /// <summary>
    /// Without noise of reads one observation serves all samples, and the logits are those of a batch.
    /// </summary>
    [Fact]
    public void Ideal_hardware_is_observed_once()
    {
        TestRig use = TestRig.Create([.. Analog, "conditions.observe=use"]);
        Outcome ideal = use.Run("ideal");
        Assert.Null(ideal.Uses);
        Assert.Equal(TestRig.Create(Analog).Run("ideal").ToJson(), ideal.ToJson());
    }

    /// <summary>Columns draw their own noise at every use, so that devices without noise are read once.</summary>
    [Theory]
    [InlineData("memory.use=ideal", null)]
    [InlineData("memory={ use: rram-analog, options: { fit: cmo-hfox } }", "Devices")]
    public void Columns_read_their_devices_anew_only_where_these_vary(string memory, string? path)
    {
        string[] columns =
        [
            .. OffLine,
            memory,
            "cell.use=differential-analog",
            "sense.use=analog-column",
            "dataset.options.test=20",
            "precision={ weights: real, activations: real }",
            "conditions.observe=use",
        ];
        Assert.Equal(path, TestRig.Create(columns).Run().Uses?[0].Path.ToString());
    }

    [Fact]
    public void In_place_there_are_no_uses_to_observe()
    {
        InputException error = Assert.Throws<InputException>(() => TestRig.Create("conditions.observe=use"));
        Assert.EndsWith(
            "'observe: use' is for tests of networks that were trained off-line; in place every step observes the devices "
                + "once. Use 'mode: off-line', or leave 'observe' out.",
            error.Message
        );
    }

    [Fact]
    public void What_was_done_is_explained_and_reported()
    {
        TestRig use = TestRig.Create([.. Analog, "conditions.observe=use"]);
        Assert.Contains(
            "The trained weights are then written to the memory once. They are read once for all test samples, or anew for "
                + "every sample and position if an imperfection that acts at reads is on: noise is then drawn for each sum "
                + "where the sum's distribution is known, and for each device where it is not. The report says which; "
                + "--exact-devices always reads the devices.",
            Explanation.Create(use.Study).Training
        );
        Outcome outcome = Outcome.ForTrial(use.Trial()) with
        {
            Uses = [new LayerUses("fc1", UsePath.Normal, 12), new LayerUses("fc2", UsePath.Positions, 0)],
        };
        Outcome other = outcome with { Uses = [new LayerUses("fc1", UsePath.Normal, 3)] };
        ReportTable table = Assert.Single(UseTable.Build([outcome, other]));
        Assert.Equal(
            [
                "fc1; added to each sum, with the exact variance; 12; 2",
                "fc2; wrong reads drawn at their positions; 0; 1",
            ],
            table.Rows.Select(row => string.Join("; ", row.Cells.Select(cell => cell.Text)))
        );
        Assert.Empty(UseTable.Build([Outcome.ForTrial(use.Trial())]));
    }
}
