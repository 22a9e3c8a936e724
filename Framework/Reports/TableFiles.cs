using Modular.Files;

namespace Modular.Reports;

/// <summary>
/// Writes tables for other tools, each as readable text (CSV) and as Parquet with types. columns.json explains their
/// columns.
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
    /// <param name="name">The name of the file, such as ranking.csv; ranking.parquet is written beside it.</param>
    /// <param name="csv">The content of the CSV file.</param>
    public static void Write(string folder, string name, string csv)
    {
        AtomicFile.Write(Path.Combine(folder, name), csv);
        byte[] parquet = ParquetFile.FromCsv(csv);
        AtomicFile.Write(Path.Combine(folder, Path.ChangeExtension(name, ".parquet")), stream => stream.Write(parquet));
    }
}
