namespace Modular.Framework.Tests.Architecture;

/// <summary>Results are computed in one place, so that console, tables and reports cannot differ.</summary>
public sealed class ResultsTest
{
    private const string Place = "Framework/Reports/StudyResults.cs";
    private const string Stricter = "Framework/Reports/EffectReversal.cs";

    [Theory]
    [InlineData("Tolerances.Compute(", 1)]
    [InlineData("SeedTest.RunAll(", 1)]
    [InlineData("HardwareCost.ForAll(", 1)]
    [InlineData("NotableEffects.FindAll(", 1)]
    [InlineData("EpochRanking.ComputeAll(", 1)]
    public void A_result_is_computed_once_in_StudyResults(string call, int times)
    {
        Assert.Equal(times, Count(RepositoryFiles.Read(Place), call));
        Assert.Empty(Callers(call).Except([Place, Stricter]));
    }

    /// <summary>
    /// Reversals need the course at a stricter level, so they compute it once more, and nobody else does.
    /// </summary>
    [Fact]
    public void The_course_at_a_stricter_level_is_computed_once() =>
        Assert.Equal(1, Count(RepositoryFiles.Read("Framework/Reports/EffectReversal.cs"), "EpochRanking.ComputeAll("));

    [Fact]
    public void A_conclusion_computes_the_results_once_and_reports_compute_nothing()
    {
        const string conclusion = "Framework/Commands/ConsoleConclusion.cs";
        Assert.Equal([conclusion], Callers("StudyResults.Compute("));
        Assert.Equal(1, Count(RepositoryFiles.Read(conclusion), "StudyResults.Compute("));
        Assert.Equal([conclusion], Callers("StudyReport.Write("));
    }

    private static IEnumerable<string> Callers(string call) =>
        RepositoryFiles.List("Framework", "*.cs").Where(path => Count(RepositoryFiles.Read(path), call) > 0);

    private static int Count(string text, string call) => text.Split(call).Length - 1;
}
