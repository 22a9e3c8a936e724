using Modular.Reports;
using Modular.Reports.Html;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;
using Modular.Trials;

namespace Modular.Framework.Tests;

public sealed class AttributionReportTests
{
    private static readonly StudyReport Shapley = new HtmlStudy { Method = RankMethod.Shapley }.Report();

    [Fact]
    public void A_shapley_report_has_shares_and_interactions()
    {
        string report = Markdown(Shapley);
        Assert.Contains(
            "| rank | imperfection | its share of the loss, points [95 %] | fixing it buys, points [95 %] | it costs "
                + "alone, points [95 %] |\n",
            report
        );
        Assert.Contains(
            "has the largest share of the loss, more than any other by the paired test at 3 % (Holm).",
            report
        );
        Assert.Contains("the shares add up to ideal minus all.", report);
        Assert.Contains("| two imperfections | interaction, points [95 %] |\n", report);
        Assert.DoesNotContain("The two columns disagree", report);
    }

    [Fact]
    public void A_shapley_page_has_a_mark_for_each_number_and_the_interactions_folded()
    {
        string page = ReportPage.Render(Shapley);
        Assert.Equal(3, Shapley.Results.Ranking.Subjects.Count);
        foreach (RankedSubject subject in Shapley.Results.Ranking.Subjects)
            Assert.Contains(
                $"<title>the share of {subject.Name} is {Numbers.Points(subject.Share)} points</title>",
                page
            );
        Assert.Contains("its share of the loss (Shapley value)", page);
        Assert.Contains("(interactions.csv)", page);
    }

    [Fact]
    public void Subsets_are_no_columns_of_the_curves()
    {
        string[] names = ["a", "b", "c", "d"];
        StudyReport four = new HtmlStudy
        {
            Method = RankMethod.Shapley,
            Imperfections = [.. names.Select(name => HtmlStudy.Flaw(name))],
        }.Report();
        Assert.Contains(four.Results.Outcomes, outcome => outcome.Hardware == "subset/a+b");
        Assert.Contains(
            "| epoch | ideal | all | only/a | only/b | only/c | only/d | without/d | without/c | without/b | without/a |\n",
            Markdown(four)
        );
    }

    [Fact]
    public void One_at_a_time_has_one_column_and_no_mark_for_what_it_does_not_measure()
    {
        StudyReport report = new HtmlStudy { Method = RankMethod.OneAtATime }.Report();
        Assert.Contains("| rank | imperfection | it costs alone, points [95 %] |\n", Markdown(report));
        Assert.Contains("Alone, device-to-device costs most, more than any other", Markdown(report));
        string page = ReportPage.Render(report);
        Assert.DoesNotContain("fixing it buys", page);
        Assert.DoesNotContain("no pair of trials yet", page);
    }

    [Fact]
    public void Drawn_orders_tell_their_error()
    {
        StudyReport seven = new HtmlStudy
        {
            Method = RankMethod.Shapley,
            Imperfections = [.. Enumerable.Range(0, 7).Select(i => HtmlStudy.Flaw($"p{i}"))],
        }.Report();
        Assert.Contains("| standard error of the drawing |\n", Markdown(seven));
        Assert.Contains("Here over 20 drawn orders, the same for all seeds", Markdown(seven));
        Assert.StartsWith(
            "imperfection,rank,buys,buys_low,buys_high,costs,costs_low,costs_high,"
                + "shapley,shapley_low,shapley_high,rank_low,rank_high,shapley_error,decided_by,errors\n",
            CsvResults.Ranking(seven.Results.Ranking)
        );
        Assert.Empty(seven.Results.Ranking.Interactions);
    }

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void Bootstrap_intervals_are_told_from_twenty_seeds(int seeds, bool told)
    {
        StudyReport report = new HtmlStudy { Seeds = seeds }.Report();
        const string Line = "For comparison, bootstrap intervals (BCa, 2000 resamples) of the fixing it buys column: ";
        Assert.Equal(told, Markdown(report).Contains(Line));
        Assert.Equal(told, ReportPage.Render(report).Contains(Line));
    }

    /// <summary>
    /// By hand: variances 1/32 of the seeds, 11/48 of the images, 1/8 of the rest; 1/64 + 11/192 - 1/64 is 0.2394
    /// squared.
    /// </summary>
    [Fact]
    public void The_error_for_other_images_is_told_where_trials_say_what_they_got_right()
    {
        bool[] first = [true, true, false, false];
        bool[] second = [true, false, false, false];
        Outcome Right(Outcome outcome) =>
            outcome with
            {
                Correct = Correctness.FromFlags(outcome.Seed == 0 ? first : second),
            };
        Assert.Equal(
            "The test set is a sample, too. For other seeds and other test images (2 seeds, 4 images, two-way random "
                + "effects), the mean accuracy of ideal hardware has a standard error of "
                + "23.94 points and that of the complete hardware 23.94; for other seeds and these images, 12.50 and 12.50.",
            RankingNotes.ImageSentence([.. Synthetic.Ideal(50, 25).Concat(Synthetic.All(50, 25)).Select(Right)])
        );
        Assert.Null(RankingNotes.ImageSentence([.. Synthetic.Ideal(50, 25), .. Synthetic.All(50, 25)]));
    }

    private static string Markdown(StudyReport report) => MarkdownReport.Render(report);
}
