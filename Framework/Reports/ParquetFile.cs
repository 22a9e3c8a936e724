using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Modular.Reports;

/// <summary>
/// A table of a study as Apache Parquet, for pandas, R and others: a column whose every filled cell is a whole number
/// or a number is one; an empty cell there is null.
/// </summary>
internal static class ParquetFile
{
    /// <summary>The bytes of the file that says the same as a CSV text.</summary>
    public static byte[] FromCsv(string csv)
    {
        IReadOnlyList<IReadOnlyList<string>> rows = CsvText.Read(csv);
        var columns = rows[0]
            .Select((name, i) => (Name: name, Cells: rows.Skip(1).Select(row => row[i]).ToArray()))
            .Select(column => (Field: FieldOf(column.Name, column.Cells), column.Cells))
            .ToArray();
        using var content = new MemoryStream();
        Write(columns, content).GetAwaiter().GetResult();
        return content.ToArray();
    }

    private static async Task Write((DataField Field, string[] Cells)[] columns, Stream content)
    {
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(columns.Select(column => column.Field)),
            content
        );
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        foreach ((DataField field, string[] cells) in columns)
        {
            if (field.ClrType == typeof(long))
                await group.WriteAsync<long>(
                    field,
                    Values(cells, cell => long.Parse(cell, CultureInfo.InvariantCulture))
                );
            else if (field.ClrType == typeof(double))
                await group.WriteAsync<double>(
                    field,
                    Values(cells, cell => double.Parse(cell, CultureInfo.InvariantCulture))
                );
            else
                await group.WriteAsync(field, cells);
        }
    }

    private static DataField FieldOf(string name, string[] cells)
    {
        string[] filled = [.. cells.Where(cell => cell.Length > 0)];
        bool All(Func<string, bool> fits) => filled.Length > 0 && filled.All(fits);
        return All(cell => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                ? new DataField<long?>(name)
            : All(cell => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                ? new DataField<double?>(name)
            : new DataField<string>(name);
    }

    private static ReadOnlyMemory<T?> Values<T>(string[] cells, Func<string, T> parse)
        where T : struct => cells.Select(cell => cell.Length == 0 ? (T?)null : parse(cell)).ToArray();
}
