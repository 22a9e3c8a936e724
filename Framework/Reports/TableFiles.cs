using Modular.Files;

namespace Modular.Reports;

/// <summary>A table for other tools, twice: as text that everybody can read, and as Parquet with types.</summary>
internal static class TableFiles
{
    /// <param name="folder">Where to.</param>
    /// <param name="name">Such as ranking.csv; ranking.parquet lies beside it.</param>
    /// <param name="csv">The text.</param>
    public static void Write(string folder, string name, string csv)
    {
        AtomicFile.Write(Path.Combine(folder, name), csv);
        byte[] parquet = ParquetFile.FromCsv(csv);
        AtomicFile.Write(Path.Combine(folder, Path.ChangeExtension(name, ".parquet")), stream => stream.Write(parquet));
    }
}
