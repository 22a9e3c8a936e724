using Modular.Arrays;

namespace Modular.Plugins.Files.Sources;

/// <summary>The formats that samples come in.</summary>
internal enum FileFormat
{
    /// <summary>Several arrays of NumPy.</summary>
    Npz,

    /// <summary>One array of NumPy.</summary>
    Npy,

    /// <summary>One array of bytes or numbers, as MNIST has it.</summary>
    Idx,

    /// <summary>A table of text.</summary>
    Csv,

    /// <summary>A table in the columns of Apache Parquet.</summary>
    Parquet,
}

/// <summary>Tells the format of a file by its ending, or else by how it starts.</summary>
internal static class FileFormats
{
    private const int StartBytes = 8;

    /// <summary>The format of a file. Throws an InvalidDataException for formats that are not read.</summary>
    public static FileFormat Tell(string path)
    {
        string name = path;
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            name = path[..^3];
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".npz" => FileFormat.Npz,
            ".npy" => FileFormat.Npy,
            ".csv" or ".tsv" or ".txt" => FileFormat.Csv,
            ".parquet" or ".pq" => FileFormat.Parquet,
            ".idx" => FileFormat.Idx,
            _ => TellByStart(path),
        };
    }

    private static FileFormat TellByStart(string path) =>
        Start(path) switch
        {
            [0x93, (byte)'N', (byte)'U', (byte)'M', ..] => FileFormat.Npy,
            [(byte)'P', (byte)'K', 3, 4, ..] => FileFormat.Npz,
            [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => FileFormat.Parquet,
            [0, 0, >= 8 and <= 14, >= 1 and <= 8, ..] => FileFormat.Idx,
            [0x89, (byte)'H', (byte)'D', (byte)'F', ..] => throw Other(path, "is an HDF5 file"),
            [(byte)'M', (byte)'A', (byte)'T', (byte)'L', ..] => throw Other(path, "is a MATLAB file"),
            [0x80, >= 2 and <= 5, ..] => throw Other(path, "is a pickle, which may run code"),
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, ..] => throw BrokenFile.Make(
                path,
                "is one picture",
                "a folder for each class was expected",
                "Name the folder of the classes with 'directory'."
            ),
            _ => FileFormat.Csv,
        };

    private static byte[] Start(string path)
    {
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            return [.. InputFile.Content(path).Take(StartBytes)];
        using FileStream file = InputFile.Open(path);
        byte[] start = new byte[StartBytes];
        return start[..file.ReadAtLeast(start, StartBytes, throwOnEndOfStream: false)];
    }

    private static InvalidDataException Other(string path, string wrong) =>
        BrokenFile.Make(
            path,
            wrong,
            ".npz, .npy, CSV, Parquet or IDX were expected",
            "Save its arrays with numpy.savez."
        );
}
