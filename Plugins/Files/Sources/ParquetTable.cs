using System.Globalization;
using System.Numerics;
using Modular.Arrays;
using Modular.Plugins.Files.Samples;
using Parquet;
using Parquet.Schema;

namespace Modular.Plugins.Files.Sources;

/// <summary>Reads a table in the columns of Apache Parquet, as pandas writes it.</summary>
internal static class ParquetTable
{
    /// <summary>Reads the samples of a file.</summary>
    public static RawSamples Read(string path, FilesOptions options)
    {
        try
        {
            return ReadColumns(path, options).GetAwaiter().GetResult();
        }
        catch (Exception broken)
            when (broken is not (InvalidDataException or OutOfMemoryException) || IsForeign(broken, path))
        {
            throw BrokenFile.Make(
                path,
                "cannot be read as Parquet",
                "a whole .parquet file of numbers and texts was expected",
                "Save it again, with DataFrame.to_parquet for example."
            );
        }
    }

    private static bool IsForeign(Exception broken, string path) =>
        broken is InvalidDataException && !broken.Message.StartsWith(path, StringComparison.Ordinal);

    private static async Task<RawSamples> ReadColumns(string path, FilesOptions options)
    {
        using FileStream file = InputFile.Open(path);
        await using ParquetReader reader = await ParquetReader.CreateAsync(file);
        Field[] fields = [.. reader.Schema.Fields];
        string[] names = [.. fields.Select(field => IsIndex(field.Name) ? "" : field.Name)];
        ColumnRoles roles = ColumnRoles.Choose(path, names, options);
        long rows = reader.RowGroups.Sum(group => group.RowCount);
        CheckSize(path, file.Length, rows, roles.Inputs.Length);
        float[] inputs = new float[rows * roles.Inputs.Length];
        foreach ((int column, int place) in roles.Inputs.Index())
        {
            double[] numbers = await Numbers(path, reader, Plain(path, fields[place]));
            for (int row = 0; row < numbers.Length; row++)
                inputs[row * roles.Inputs.Length + column] = (float)numbers[row];
        }
        var cells = new Dictionary<int, List<string>>();
        foreach (int place in new int?[] { roles.Labels, roles.Groups, roles.Split, roles.Folds }.OfType<int>())
            cells[place] = await Cells(path, reader, Plain(path, fields[place]));
        return new TableContent(inputs, cells).ToSamples(path, names, roles, []);
    }

    /// <summary>Row numbers that pandas stores as a column of its own.</summary>
    private static bool IsIndex(string name) => name.StartsWith("__index_level_", StringComparison.Ordinal);

    private static void CheckSize(string path, long bytes, long rows, int columns)
    {
        if (rows <= 0)
            throw BrokenFile.Make(path, "has no row of data", "a row for each sample was expected", "Save it again.");
        Int128 wanted = (Int128)rows * columns * sizeof(float);
        if (wanted > ByteSource.Largest)
            throw BrokenFile.Make(
                path,
                $"has {rows:N0} rows of {columns:N0} inputs",
                $"at most {ByteSource.Largest / sizeof(float):N0} numbers are read",
                "Split it."
            );
        ByteSource.CheckRatio(path, bytes, (long)wanted);
    }

    private static DataField Plain(string path, Field field)
    {
        if (field is DataField { IsArray: false } plain)
            return plain;
        throw BrokenFile.Make(
            path,
            $"column '{field.Name}' has lists or records in its cells",
            "one number or text a cell was expected",
            "Save samples of several axes with numpy.savez."
        );
    }

    private static async Task<double[]> Numbers(string path, ParquetReader reader, DataField field)
    {
        double?[] numbers =
            await NumbersOrNull(reader, field)
            ?? throw BrokenFile.Make(
                path,
                $"column '{field.Name}' holds no numbers ({field.ClrType.Name})",
                "inputs are numbers",
                "Name the columns of inputs with 'inputs'."
            );
        int empty = Array.FindIndex(numbers, number => number is null);
        if (empty >= 0)
            throw Empty(path, field, empty);
        return [.. numbers.Select(number => number!.Value)];
    }

    private static async Task<List<string>> Cells(string path, ParquetReader reader, DataField field)
    {
        var cells = new List<string>();
        if (await NumbersOrNull(reader, field) is { } numbers)
            cells.AddRange(numbers.Select(number => number?.ToString("R", CultureInfo.InvariantCulture) ?? ""));
        else if (field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>))
            foreach (ParquetRowGroupReader group in reader.RowGroups)
            {
                string?[] texts = new string?[group.RowCount];
                await group.ReadAsync(field, texts.AsMemory());
                cells.AddRange(texts.Select(text => text?.Trim() ?? ""));
            }
        else
            throw BrokenFile.Make(
                path,
                $"column '{field.Name}' holds neither numbers nor texts ({field.ClrType.Name})",
                "one number or text a cell was expected",
                "Name another column."
            );
        int empty = cells.IndexOf("");
        if (empty >= 0)
            throw Empty(path, field, empty);
        return cells;
    }

    private static InvalidDataException Empty(string path, DataField field, int row) =>
        BrokenFile.Make(
            path,
            $"row {row}, counted from 0, column '{field.Name}' is empty",
            "a cell for each sample was expected",
            "Fill it in, or take the row out."
        );

    private static async Task<double?[]?> NumbersOrNull(ParquetReader reader, DataField field)
    {
        if (field.ClrType == typeof(bool))
            return await Read<bool>(reader, field, truth => truth ? 1 : 0);
        return Type.GetTypeCode(field.ClrType) switch
        {
            TypeCode.Byte => await ReadNumbers<byte>(reader, field),
            TypeCode.SByte => await ReadNumbers<sbyte>(reader, field),
            TypeCode.Int16 => await ReadNumbers<short>(reader, field),
            TypeCode.UInt16 => await ReadNumbers<ushort>(reader, field),
            TypeCode.Int32 => await ReadNumbers<int>(reader, field),
            TypeCode.UInt32 => await ReadNumbers<uint>(reader, field),
            TypeCode.Int64 => await ReadNumbers<long>(reader, field),
            TypeCode.UInt64 => await ReadNumbers<ulong>(reader, field),
            TypeCode.Single => await ReadNumbers<float>(reader, field),
            TypeCode.Double => await ReadNumbers<double>(reader, field),
            TypeCode.Decimal => await ReadNumbers<decimal>(reader, field),
            _ => null,
        };
    }

    private static Task<double?[]> ReadNumbers<T>(ParquetReader reader, DataField field)
        where T : struct, INumber<T> => Read<T>(reader, field, number => double.CreateChecked(number));

    private static async Task<double?[]> Read<T>(ParquetReader reader, DataField field, Func<T, double> convert)
        where T : struct
    {
        var numbers = new List<double?>();
        foreach (ParquetRowGroupReader group in reader.RowGroups)
            if (field.IsNullable)
            {
                var values = new T?[group.RowCount];
                await group.ReadAsync<T>(field, values.AsMemory());
                numbers.AddRange(values.Select(value => value is T given ? convert(given) : (double?)null));
            }
            else
            {
                var values = new T[group.RowCount];
                await group.ReadAsync<T>(field, values.AsMemory());
                numbers.AddRange(values.Select(value => (double?)convert(value)));
            }
        return [.. numbers];
    }
}
