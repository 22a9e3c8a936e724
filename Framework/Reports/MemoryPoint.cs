using Modular.Reports.Tables;
using Modular.Runs.Variants;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>A compared study with the memory that its parameters take.</summary>
/// <param name="Number">The place of the study in the comparison, from 1.</param>
/// <param name="Study">The compared study, which has the accuracies.</param>
/// <param name="Bits">The number of bits of all parameters.</param>
/// <param name="Devices">The number of devices that hold weights; 0 where all weights are digital.</param>
internal sealed record MemoryPoint(int Number, ComparedStudy Study, double Bits, double Devices)
{
    /// <summary>
    /// The studies that have a memory.csv, in their order. Empty where all memories are the same, because then there is
    /// nothing to compare.
    /// </summary>
    public static IReadOnlyList<MemoryPoint> List(Comparison comparison)
    {
        IReadOnlyList<MemoryPoint> points = Known(comparison);
        if (points.Select(point => point.Bits).Distinct().Count() < 2)
            return [];
        return points;
    }

    /// <summary>The studies that have a memory.csv, in their order.</summary>
    public static IReadOnlyList<MemoryPoint> Known(Comparison comparison) =>
        [.. comparison.Studies.Select(Read).OfType<MemoryPoint>()];

    /// <summary>The accuracy on ideal hardware, percent, over seeds.</summary>
    public Interval Ideal => Study.Accuracy(StudyPlan.Ideal);

    /// <summary>
    /// The accuracy on the complete hardware, percent, over seeds; without values for a digital reference.
    /// </summary>
    public Interval Complete => Study.Accuracy(StudyPlan.All);

    private static MemoryPoint? Read(ComparedStudy study, int place)
    {
        string path = Path.Combine(study.Folder.Root, WeightMemoryTable.File);
        if (!File.Exists(path))
            return null;
        IReadOnlyList<IReadOnlyList<string>> rows = CsvText.Read(File.ReadAllText(path));
        double bits = Sum(rows, "bits");
        if (bits > 0)
            return new MemoryPoint(place + 1, study, bits, Sum(rows, "devices"));
        return null;
    }

    private static double Sum(IReadOnlyList<IReadOnlyList<string>> rows, string column)
    {
        int at = rows[0].ToList().IndexOf(column);
        if (at < 0)
            return 0;
        return rows.Skip(1).Sum(row => Comparison.Number(row[at]) ?? 0);
    }
}
