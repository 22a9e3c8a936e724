using Modular.Descriptions;
using Modular.Runs;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>
/// The table off.csv: imperfections for which the parts have figures, and that are off in the complete hardware. They
/// are declared but not ranked, at strength 0, or are an option at 0 whose description gives a measured figure.
/// </summary>
internal static class OffParts
{
    /// <summary>The name of the table's file in a run folder.</summary>
    public const string File = "off.csv";

    private const string Measured = "Measured: ";

    /// <summary>The text of the table; null where nothing is off, or no weight is in a device.</summary>
    public static string? Write(Study study)
    {
        if (study.IsDigital)
            return null;
        string[][] rows = [.. Dials(study), .. Options(study)];
        if (rows.Length == 0)
            return null;
        return CsvText.Write(["part", "name", "figure", "source"], rows);
    }

    /// <summary>Describes what is off in a run: "stuck-share (measured: 0.1348)"; empty where nothing is off.</summary>
    public static IReadOnlyList<string> Read(RunFolder folder)
    {
        if (folder.ReadResult(File) is not { } text)
            return [];
        return [.. CsvText.Read(text).Skip(1).Select(row => $"{row[1]} ({row[2]})")];
    }

    private static IEnumerable<string[]> Dials(Study study) =>
        ImperfectionTable
            .ForStudy(study.Rig, study.Subjects)
            .Off.Where(row => row.Typical.Value != 0)
            .Select(row => new[] { row.Kind, row.Name, row.Size, row.Source });

    private static IEnumerable<string[]> Options(Study study) =>
        from part in ChosenPart.FromRig(study.Rig, study.Plugins)
        from option in part.Options
        where option.Value == "0" && option.Option.Meaning?.Contains(Measured) == true
        select new[] { part.Kind, option.Option.Key, Figure(option.Option.Meaning!), option.Option.Source ?? "" };

    private static string Figure(string meaning)
    {
        string figure = meaning[(meaning.IndexOf(Measured, StringComparison.Ordinal) + Measured.Length)..];
        return $"measured: {figure.Split(" (")[0].TrimEnd('.')}";
    }
}
