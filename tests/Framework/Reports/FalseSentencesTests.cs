using Modular.Benchmarks.FalseSentences;

namespace Modular.Framework.Tests;

/// <summary>
/// How many studies print any false sentence, with fixed draws. tests/Benchmarks does the same with more studies and
/// settings. At most 5 % may; the tolerance is 3 standard deviations of the binomial law.
/// </summary>
public sealed class FalseSentencesTests
{
    private const int Studies = 400;
    private const double Most = 0.05;

    private static readonly double Tolerance = 3 * Math.Sqrt(Most * (1 - Most) / Studies);

    [Theory]
    [InlineData("equal, 3")]
    [InlineData("on the edge, 3")]
    [InlineData("equal, 7")]
    [InlineData("unpaired, equal, 3")]
    public void At_most_five_studies_of_a_hundred_print_any_false_sentence(string name)
    {
        StudySetting setting = StudySettings.All.Single(setting => setting.Name == name);
        int isFalse = Enumerable.Range(0, Studies).Count(draw => StudyVerdict.Simulate(setting, draw).Any);
        Assert.InRange(isFalse / (double)Studies, 0.005, Most + Tolerance);
    }

    [Theory]
    [InlineData("variants equal, 3")]
    [InlineData("variants equal, spreads 1 to 20, 7")]
    public void At_most_five_comparisons_of_a_hundred_print_any_false_sentence_or_interval(string name)
    {
        VariantSetting setting = VariantSetting.All.Single(setting => setting.Name == name);
        ComparisonVerdict[] all =
        [
            .. Enumerable.Range(0, Studies).Select(draw => ComparisonVerdict.Simulate(setting, draw)),
        ];
        Assert.InRange(all.Count(one => one.Any) / (double)Studies, 0, Most + Tolerance);
        Assert.InRange(all.Count(one => one.Intervals) / (double)Studies, 0.005, Most + Tolerance);
    }
}
