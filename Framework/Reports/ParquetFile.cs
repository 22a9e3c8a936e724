using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Modular.Reports;

/// <summary>
/// Writes a table of a study as Apache Parquet, for pandas, R and others. A column has the type integer or number where
/// all its filled cells are such; an empty cell in it is null.
/// </summary>
internal static class ParquetFile
{
    /// <summary>Returns the bytes of a Parquet file with the contents of a CSV text.</summary>
    public static byte[] FromCsv(string csv)
    {
        IReadOnlyList<IReadOnlyList<string>> rows = CsvText.Read(csv);
        Column[] columns =
        [
            .. rows[0].Select((name, i) => Column.FromCells(name, [.. rows.Skip(1).Select(row => row[i])])),
        ];
        using var content = new MemoryStream();
        Write(columns, content).GetAwaiter().GetResult();
        return content.ToArray();
    }

    private static async Task Write(IReadOnlyList<Column> columns, Stream content)
    {
        var schema = new ParquetSchema(columns.Select(column => column.Field));
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(schema, content);
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        foreach (Column column in columns)
        {
            if (column.Field.ClrType == typeof(long))
                await group.WriteAsync<long>(column.Field, Values(column.Cells, Whole));
            else if (column.Field.ClrType == typeof(double))
                await group.WriteAsync<double>(column.Field, Values(column.Cells, Number));
            else
                await group.WriteAsync(column.Field, column.Cells);
        }
    }

    private static ReadOnlyMemory<T?> Values<T>(string[] cells, Func<string, T> parse)
        where T : struct => cells.Select(cell => cell.Length == 0 ? (T?)null : parse(cell)).ToArray();

    private static long Whole(string cell) => long.Parse(cell, CultureInfo.InvariantCulture);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    /// <summary>A column with its type, and its cells as texts.</summary>
    private sealed record Column(DataField Field, string[] Cells)
    {
        public static Column FromCells(string name, string[] cells) => new(FieldOf(name, cells), cells);

        private static DataField FieldOf(string name, string[] cells)
        {
            string[] filled = [.. cells.Where(cell => cell.Length > 0)];
            if (filled.Length > 0 && filled.All(IsWhole))
                return new DataField<long?>(name);
            if (filled.Length > 0 && filled.All(IsNumber))
                return new DataField<double?>(name);
            return new DataField<string>(name);
        }

        private static bool IsWhole(string cell) =>
            long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

        private static bool IsNumber(string cell) =>
            double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }
}
