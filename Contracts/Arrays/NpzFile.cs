using System.IO.Compression;

namespace Modular.Arrays;

/// <summary>
/// An .npz file: a zip of .npy files, as numpy.savez and numpy.savez_compressed write it. Nothing is unpacked to disk.
/// </summary>
public sealed class NpzFile
{
    private const string Ending = ".npy";
    private const string Again = "Save it again with numpy.savez.";
    private const int MostEntries = 100_000;

    private readonly string path;

    private NpzFile(string path, IReadOnlyList<string> names)
    {
        this.path = path;
        Names = names;
    }

    /// <summary>The names of the arrays, in the order of the file.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>
    /// Lists the arrays of a file. Throws an InvalidDataException with one sentence where it is no zip of arrays.
    /// </summary>
    public static NpzFile Open(string path) =>
        With(
            path,
            zip =>
            {
                if (zip.Entries.Count > MostEntries)
                    throw BrokenFile.Make(
                        path,
                        $"holds {zip.Entries.Count} files",
                        $"at most {MostEntries} were expected",
                        Again
                    );
                foreach (ZipArchiveEntry entry in zip.Entries)
                    CheckName(path, entry.FullName);
                string[] names =
                [
                    .. zip
                        .Entries.Select(entry => entry.FullName)
                        .Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
                        .Select(name => name[..^Ending.Length]),
                ];
                if (names.Length == 0)
                    throw BrokenFile.Make(path, "holds no array", "a zip of .npy files was expected", Again);
                if (names.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
                    throw BrokenFile.Make(path, $"holds '{twice.Key}' twice", "each array was expected once", Again);
                return new NpzFile(path, names);
            }
        );

    /// <summary>Reads one of the arrays. Throws an InvalidDataException with one sentence where it is broken.</summary>
    public StoredArray Read(string name) =>
        With(
            path,
            zip =>
            {
                string place = $"{path}[{name}]";
                ZipArchiveEntry entry = zip.GetEntry(name + Ending)!;
                if (entry.IsEncrypted)
                    throw BrokenFile.Make(place, "is encrypted", "an open file was expected", Again);
                ByteSource.CheckRatio(place, entry.CompressedLength, entry.Length);
                using var stream = new CheckedStream(entry.Open());
                StoredArray array = NpyFile.Read(stream, place, entry.Length);
                if (stream.Checksum != entry.Crc32)
                    throw BrokenFile.Make(
                        place,
                        "has another checksum than the zip says",
                        "it should be a whole file",
                        "Save or copy it again."
                    );
                return array;
            }
        );

    /// <summary>Writes arrays by name, unpacked, as numpy.savez does.</summary>
    public static void Write(Stream stream, IEnumerable<KeyValuePair<string, StoredArray>> arrays)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach ((string name, StoredArray array) in arrays)
        {
            ZipArchiveEntry entry = zip.CreateEntry(name + Ending, CompressionLevel.NoCompression);
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // as NumPy: equal bytes each time
            using Stream content = entry.Open();
            NpyFile.Write(content, array);
        }
    }

    private static T With<T>(string path, Func<ZipArchive, T> read)
    {
        using FileStream file = InputFile.Open(path);
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            return read(zip);
        }
        catch (Exception broken)
            when (broken is InvalidDataException or EndOfStreamException or IOException or NotSupportedException
                && !broken.Message.StartsWith(path, StringComparison.Ordinal)
            )
        {
            throw BrokenFile.Make(
                path,
                "cannot be read as a zip",
                "an .npz file, a whole zip of .npy files, was expected",
                Again
            );
        }
    }

    /// <summary>
    /// Refuses a name that leaves its folder: nothing is written under it, but such an archive is suspect.
    /// </summary>
    private static void CheckName(string path, string name)
    {
        string[] steps = name.Split('/', '\\');
        if (steps.Contains("..") || steps[0].Length == 0 || steps[0].EndsWith(':'))
            throw BrokenFile.Make(
                path,
                $"holds a file '{name}', which leads out of it",
                "names of arrays were expected",
                "Take it from a source that you trust."
            );
    }
}
