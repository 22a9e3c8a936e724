using Modular.Reports;
using Modular.Studies;
using Modular.Trials;
using static Modular.Framework.Tests.Synthetic;

namespace Modular.Framework.Tests;

public sealed class CsvResultsTests
{
    [Fact]
    public void The_ranking_has_a_line_for_each_subject()
    {
        Ranking ranking = ByLeavingOneOut(
            ["a,b", "c"],
            [
                .. Ideal(97, 97),
                .. All(90, 90),
                .. Without("a,b", 91, 92),
                .. Without("c", 93.1234567),
                .. Only("a,b", 96, 96),
                .. Only("c"),
            ]
        );
        Assert.Equal(
            "imperfection,rank,buys,buys_low,buys_high,costs,costs_low,costs_high,rank_low,rank_high,decided_by,errors\n"
                + "c,1,3.123457,,,,,,1,2,buys,paired\n"
                + "\"a,b\",1,1.5,-4.853102,7.853102,1,1,1,1,2,buys,paired\n",
            CsvResults.Ranking(ranking)
        );
    }

    [Fact]
    public void Trials_have_their_strengths_and_what_went_wrong()
    {
        var strengths = new Dictionary<string, double> { ["rtn"] = 0.5, ["offset"] = 1 };
        Outcome done = Outcome.ForTrial(
            new Trial
            {
                Hardware = "without/a",
                Seed = 3,
                Strengths = strengths,
            }
        ) with
        {
            Accuracy = 100.0 / 3,
        };
        Outcome failed = Outcome.Failed(
            new Trial
            {
                Hardware = "all",
                Seed = 0,
                Strengths = new Dictionary<string, double>(),
            },
            "all-seed-0: said \"no\", twice.\r\nThen left."
        );
        Assert.Equal(
            "trial,hardware,seed,accuracy,status,strengths,failure,strength_rtn,strength_offset\n"
                + "without-a-seed-3,without/a,3,33.333333,done,rtn=0.5 offset=1,,0.5,1\n"
                + "all-seed-0,all,0,,failed,,\"all-seed-0: said \"\"no\"\", twice.\r\nThen left.\",0,0\n",
            CsvResults.Trials([done, failed])
        );
    }

    [Fact]
    public void A_carriage_return_alone_is_quoted()
    {
        Outcome failed = Outcome.Failed(
            new Trial
            {
                Hardware = "all",
                Seed = 0,
                Strengths = new Dictionary<string, double>(),
            },
            "a\rb"
        );
        Assert.EndsWith(",\"a\rb\"\n", CsvResults.Trials([failed]));
    }

    [Fact]
    public void Epochs_have_a_line_for_each_point_of_each_curve()
    {
        Outcome outcome = Ideal(90).Single() with
        {
            Epochs = [new EpochOutcome(1, 0.123456789, 80), new EpochOutcome(2, 1e-9, 90.5)],
        };
        Assert.Equal(
            "trial,hardware,seed,epoch,accuracy,loss\nideal-seed-0,ideal,0,1,80,0.123457\nideal-seed-0,ideal,0,2,90.5,0\n",
            CsvResults.Epochs([outcome, .. All(1)])
        );
    }
}
