using Modular.Text;
using Modular.Trials;

namespace Modular.Reports.Tables;

/// <summary>
/// The tables of read errors, wear, and energies of writing and reading, with one row for each kind of hardware. A
/// table exists only where trials measured its numbers.
/// </summary>
internal static class CostTables
{
    private const string Missing = "-";

    private const string NoEnergy = " No energy is given, because the memory does not say what a pulse costs.";

    public static IReadOnlyList<ReportTable> Build(IReadOnlyList<HardwareCost> costs)
    {
        var tables = new List<ReportTable>();
        if (costs.Any(cost => cost.Errors is not null))
            tables.Add(ReadErrorTable(costs));
        if (costs.Any(cost => cost.Pulses is not null))
            tables.Add(WearTable(costs));
        if (costs.Any(HasEnergy))
            tables.Add(EnergyTable(costs));
        if (costs.Any(cost => cost.Writes.Count > 0))
            tables.Add(WriteTable(costs));
        return tables;
    }

    private static IReadOnlyList<ReportColumn> Columns(params IEnumerable<string> numbers) =>
        [ReportColumn.Name("hardware"), .. numbers.Select(ReportColumn.Number)];

    private static bool HasEnergy(HardwareCost cost) =>
        cost.WritingEnergy is not null || cost.EnduranceUsed is not null || cost.InferenceEnergy is not null;

    private static ReportTable ReadErrorTable(IEnumerable<HardwareCost> costs) =>
        new()
        {
            Caption = "Weights that read otherwise than they were written, as shares of their kind (trials.csv)",
            Columns = Columns("weights", "all errors", "+1 as -1 or back", "±1 as 0", "0 as ±1"),
            Rows = [.. costs.Where(cost => cost.Errors is not null).Select(cost => Row(cost.Hardware, cost.Errors!))],
            Note =
                "Weights are counted at the first observation after writing, in all layers in memory and all seeds "
                + "together. Where the cell corrects errors, they are counted after correction.",
        };

    private static ReportRow Row(string hardware, ReadErrors errors) =>
        new(
            hardware,
            $"{errors.Weights}",
            Share(errors.Rate),
            Share(errors.SignFlips),
            Share(errors.SignsToZero),
            Share(errors.ZerosToSign)
        );

    private static string Share(double share) => double.IsNaN(share) ? Missing : Measure.Number(share);

    private static ReportTable WearTable(IReadOnlyList<HardwareCost> costs) =>
        new()
        {
            Caption = "Endurance: pulses and SETs of a device in a trial (trials.csv)",
            Columns = Columns("pulses, mean", "pulses, 99 %", "pulses, most", "SETs, mean", "SETs, 99 %", "SETs, most"),
            Rows = [.. costs.Where(cost => cost.Pulses is not null).Select(WearRow)],
            Note =
                "The mean is over devices and seeds; 99 % of the devices do not exceed the second number, and none "
                + "exceeds the third, in any seed. A memory that counts its pulses counts from fabrication on, the "
                + "first writing included; else the pulses of training are counted."
                + (costs.Any(cost => cost.WritingEnergy is not null) ? "" : NoEnergy),
        };

    private static ReportRow WearRow(HardwareCost cost) =>
        new([cost.Hardware, .. Cells(cost.Pulses), .. Cells(cost.Sets)]);

    private static IEnumerable<ReportCell> Cells(CountSummary? count)
    {
        if (count is null)
            return [Missing, Missing, Missing];
        return [Measure.Number(count.Mean), $"{count.P99}", $"{count.Max}"];
    }

    private static ReportTable EnergyTable(IEnumerable<HardwareCost> costs) =>
        new()
        {
            Caption = "Cost of writing in a trial, and of reading for one sample (trials.csv)",
            Columns = Columns("energy of writing", "endurance used, most", "energy of an inference"),
            Rows = [.. costs.Where(HasEnergy).Select(EnergyRow)],
            Note =
                "The energy of writing is that of all pulses to all layers, mean over seeds. The endurance used is the "
                + "share of its cycles that the most worn device of any seed has had. The energy of an inference is the "
                + "sum of all components that are known.",
        };

    private static ReportRow EnergyRow(HardwareCost cost) =>
        new(
            cost.Hardware,
            Cell(cost.WritingEnergy, "J"),
            Cell(cost.EnduranceUsed, "1"),
            Cell(cost.InferenceEnergy, "J")
        );

    private static ReportTable WriteTable(IEnumerable<HardwareCost> costs) =>
        new()
        {
            Caption = "Energy of writing by operation, in a trial (trial files)",
            Columns =
            [
                ReportColumn.Name("hardware"),
                ReportColumn.Text("operation"),
                ReportColumn.Number("how often, mean"),
                ReportColumn.Number("energy of one"),
                ReportColumn.Number("energy, mean"),
            ],
            Rows = [.. costs.SelectMany(cost => cost.Writes.Select(write => WriteRow(cost.Hardware, write)))],
            Note =
                "Counts are those of all layers, mean over seeds. Operations whose energy the memory does not give, such as "
                + "forming, are not known: they are in no sum, and are not 0. Looks at weights during training are not "
                + "counted either.",
        };

    private static ReportRow WriteRow(string hardware, WriteEnergy write)
    {
        string each = Measure.Format(write.Each, "J");
        return new ReportRow(
            hardware,
            write.Operation,
            Measure.Number(write.Count),
            Phrases.MarkAssumed(each, DocCommentFacts.IsAssumed(write.Source)),
            Measure.Format(write.Count * write.Each, "J")
        );
    }

    private static string Cell(AssessedValue? value, string unit)
    {
        if (value is null)
            return Missing;
        string text = Measure.Format(value.Value, unit);
        return Phrases.MarkAssumed(text, value.IsAssumed);
    }
}
