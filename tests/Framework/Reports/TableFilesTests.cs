using Modular.Reports;
using Parquet;

namespace Modular.Framework.Tests;

public sealed class TableFilesTests
{
    private const string Table =
        "trial,seed,accuracy,\"a, b\"\nx,0,1.5,\"say \"\"hm\"\"\"\ny,1,,\"two\nlines\"\nz,,-2,\n";

    [Fact]
    public void What_was_written_reads_back()
    {
        IReadOnlyList<IReadOnlyList<string>> rows = CsvText.Read(Table);
        Assert.Equal(
            [
                ["trial", "seed", "accuracy", "a, b"],
                ["x", "0", "1.5", "say \"hm\""],
                ["y", "1", "", "two\nlines"],
                ["z", "", "-2", ""],
            ],
            rows
        );
        Assert.Equal(Table, CsvText.Write(rows[0], rows.Skip(1)));
    }

    [Fact]
    public async Task Parquet_has_the_same_table_with_types()
    {
        using var content = new MemoryStream(ParquetFile.FromCsv(Table));
        await using ParquetReader reader = await ParquetReader.CreateAsync(
            content,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal(
            [
                ("trial", typeof(ReadOnlyMemory<char>), true),
                ("seed", typeof(long), true),
                ("accuracy", typeof(double), true),
                ("a, b", typeof(ReadOnlyMemory<char>), true),
            ],
            reader.Schema.DataFields.Select(field => (field.Name, field.ClrType, field.IsNullable))
        );
        Assert.Equal(3, reader.Metadata!.NumRows);
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        var seeds = new long?[3];
        var accuracies = new double?[3];
        await group.ReadAsync<long>(
            reader.Schema.DataFields[1],
            seeds,
            cancellationToken: TestContext.Current.CancellationToken
        );
        await group.ReadAsync<double>(
            reader.Schema.DataFields[2],
            accuracies,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal([0, 1, null], seeds);
        Assert.Equal([1.5, null, -2], accuracies);
    }
}
