using Modular.Reports;
using Modular.Studies;

namespace Modular.Benchmarks.FalseSentences;

/// <summary>
/// The effects of simulated studies with <c>seeds: auto</c> that stopped after the same number of seeds: plain and
/// corrected means of the difference of two imperfections.
/// </summary>
/// <param name="Seeds">The number of seeds after which they stopped.</param>
/// <param name="Studies">How many did.</param>
/// <param name="Plain">The mean of the plain differences.</param>
/// <param name="Corrected">The mean of the corrected differences.</param>
/// <param name="PlainError">The root mean square error of the plain differences.</param>
/// <param name="CorrectedError">The root mean square error of the corrected differences.</param>
internal sealed record StopBias(
    int Seeds,
    int Studies,
    double Plain,
    double Corrected,
    double PlainError,
    double CorrectedError
)
{
    /// <summary>Simulates studies of two imperfections that differ by a known number of points.</summary>
    /// <param name="difference">The true difference, points.</param>
    /// <param name="spread">Standard deviation of one hardware over seeds, points.</param>
    /// <param name="studies">The number of studies.</param>
    public static IReadOnlyList<StopBias> Simulate(double difference, double spread, int studies)
    {
        var setting = new StudySetting
        {
            Name = "stop",
            Effects = [new TrueEffect(difference, 0), new TrueEffect(0, 0)],
            Seeds = 0,
            Spread = spread,
        };
        Study study = SimulatedParts.Bind(setting);
        StudyResults[] all =
        [
            .. Enumerable.Range(0, studies).Select(draw => StudyVerdict.Results(setting, study, draw)),
        ];
        return
        [
            .. all.GroupBy(results => results.Ranking.Stop!.Seeds)
                .OrderBy(same => same.Key)
                .Select(same => Summarize(same, difference)),
        ];
    }

    private static StopBias Summarize(IGrouping<int, StudyResults> same, double truth)
    {
        double[] plain = [.. same.Select(results => Difference(results, subject => subject.Buys.Mean))];
        double[] corrected = [.. same.Select(results => Difference(results, subject => subject.Corrected!.Value))];
        double Error(double[] values) => Math.Sqrt(values.Average(value => (value - truth) * (value - truth)));
        return new StopBias(
            same.Key,
            plain.Length,
            plain.Average(),
            corrected.Average(),
            Error(plain),
            Error(corrected)
        );
    }

    private static double Difference(StudyResults results, Func<RankedSubject, double> effect)
    {
        RankedSubject Find(int place) =>
            results.Ranking.Subjects.First(subject => subject.Name == SimulatedParts.Name(place));
        return effect(Find(0)) - effect(Find(1));
    }
}
