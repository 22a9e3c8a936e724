using Modular.Fits;
using Modular.Measurements;
using Modular.Reports;

namespace Modular.Commands.Answers;

/// <summary>The answers of <c>modular fit --json</c>, in SI units.</summary>
internal static class FitAnswer
{
    /// <summary>Describes how the files were understood, where nothing is fitted.</summary>
    /// <param name="files">The files as they were understood.</param>
    /// <param name="figure">The path of the figure.</param>
    public static object Preview(IEnumerable<MeasuredFile> files, string figure) =>
        new { Files = files.Select(Describe), Figure = figure };

    /// <summary>Describes the laws that were fitted. The first one is taken.</summary>
    /// <param name="files">The files that were fitted, as they were understood.</param>
    /// <param name="fits">The fits under each law, the best first.</param>
    /// <param name="scenario">The entry of the fitted memory in a scenario, YAML.</param>
    public static object Describe(IEnumerable<MeasuredFile> files, IReadOnlyList<MemoryFit> fits, string scenario)
    {
        MemoryFit best = fits[0];
        return new
        {
            Files = files.Select(Describe),
            best.Law,
            Quantities = best.Quantities.Select(one => new
            {
                one.Name,
                one.Value,
                one.Low,
                one.High,
                one.Unit,
                one.Source,
            }),
            Laws = fits.Where(fit => fit.Law is not null)
                .Select(fit => new
                {
                    fit.Law,
                    fit.Goodness?.Rmse,
                    fit.Goodness?.R2,
                    fit.Goodness?.Aic,
                    fit.Bic,
                }),
            Warnings = FitText.Warnings(best),
            Scenario = scenario,
        };
    }

    private static object Describe(MeasuredFile file) =>
        new
        {
            file.Path,
            Holds = MeasurementTable.Words(file.Kind),
            file.Memory,
            file.Option,
            Devices = file.Rows.Select(row => row.Device).Distinct().Count(),
            Readings = file.Rows.Count,
            LeastConductance = file.Rows.Min(row => row.Siemens),
            GreatestConductance = file.Rows.Max(row => row.Siemens),
            Columns = file.Table.Columns.Select(column => new
            {
                column.Number,
                column.Heading,
                TakenAs = column.Meaning,
                column.Unit,
            }),
            file.Table.Notes,
        };
}
