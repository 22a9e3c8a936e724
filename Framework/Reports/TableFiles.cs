using Modular.Files;

namespace Modular.Reports;

/// <summary>A table for other tools, twice: as text that everybody can read, and as Parquet with types.</summary>
internal static class TableFiles
{
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
