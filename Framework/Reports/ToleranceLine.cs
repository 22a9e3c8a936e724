using Modular.Runs;

namespace Modular.Reports;

/// <summary>A line of a study's tolerance.csv, field by field as it stands there.</summary>
internal sealed record ToleranceLine(IReadOnlyDictionary<string, string> Fields)
{
    private const string File = "tolerance.csv";

    /// <summary>
    /// Of an imperfection, in the first context that the study asks for; null where it asks for none.
    /// </summary>
    public static ToleranceLine? Read(RunFolder folder, string imperfection)
    {
        string path = Path.Combine(folder.Root, File);
        if (!System.IO.File.Exists(path))
            return null;
        IReadOnlyList<IReadOnlyList<string>> rows = CsvText.Read(System.IO.File.ReadAllText(path));
        return rows.Skip(1)
            .Select(row => new ToleranceLine(
                rows[0].Zip(row).ToDictionary(field => field.First, field => field.Second)
            ))
            .FirstOrDefault(line => line["imperfection"] == imperfection);
    }

    /// <summary>A field; empty where the file has no such column.</summary>
    public string this[string column] => Fields.GetValueOrDefault(column, "");
}
