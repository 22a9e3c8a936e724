using Modular.Files;

namespace Modular.Reports;

/// <summary>
/// Tables for other tools, each twice: as text that everybody can read, and as Parquet with types. columns.json says
/// what their columns mean.
/// </summary>
internal static class TableFiles
{
    /// <summary>Writes the tables of a folder and the meanings of their columns.</summary>
    public static void Write(string folder, IReadOnlyList<TableFile> tables)
    {
        foreach (TableFile table in tables)
            Write(folder, table.Name, table.Csv);
        AtomicFile.Write(Path.Combine(folder, ColumnDictionary.File), ColumnDictionary.Write(tables));
    }

    /// <param name="folder">The folder of the study.</param>
    /// <param name="name">The name of the file, such as ranking.csv; ranking.parquet lies beside it.</param>
    /// <param name="csv">The content of the CSV file.</param>
    public static void Write(string folder, string name, string csv)
    {
        AtomicFile.Write(Path.Combine(folder, name), csv);
        byte[] parquet = ParquetFile.FromCsv(csv);
        AtomicFile.Write(Path.Combine(folder, Path.ChangeExtension(name, ".parquet")), stream => stream.Write(parquet));
    }
}
