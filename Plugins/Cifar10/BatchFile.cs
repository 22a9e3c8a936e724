using System.IO.Compression;

namespace Modular.Plugins.Cifar10;

/// <summary>
/// CIFAR-10's binary batches: records of a label, 0 to 9, and 1024 red, 1024 green and 1024 blue bytes, row by row
/// (cs.toronto.edu/~kriz/cifar.html).
/// </summary>
internal static class BatchFile
{
    /// <summary>Records of an original file.</summary>
    public const int Records = 10000;

    /// <summary>Bytes of a record.</summary>
    public const int Record = 1 + Picture.Bytes;

    private const int Largest = Records * Record;

    /// <summary>A path in the folder, as it is or packed.</summary>
    public static string Find(DirectoryInfo folder, string name)
    {
        string path = Path.Combine(folder.FullName, name);
        string packed = path + ".br";
        if (File.Exists(path))
            return path;
        if (File.Exists(packed))
            return packed;
        string missing = Directory.Exists(folder.FullName) ? path : folder.FullName;
        throw new FileNotFoundException(
            $"{missing}: does not exist; expected the binary batches of CIFAR-10. Get them with 'modular data get cifar-10', or name their folder with the option 'directory'.",
            missing
        );
    }

    /// <summary>All records of a file, checked.</summary>
    /// <param name="path">The file; packed if it ends in .br.</param>
    /// <param name="records">How many it must have.</param>
    public static byte[] Read(string path, int records)
    {
        byte[] file = Content(path);
        byte[] batch = path.EndsWith(".br", StringComparison.Ordinal) ? Unpacked(path, file) : file;
        if (batch.Length != records * Record)
            throw Broken(
                path,
                $"has {Size(batch.Length)}",
                $"a batch of CIFAR-10 has {records * Record} bytes, {records} records of {Record}"
            );
        for (int i = 0; i < records; i++)
            if (batch[i * Record] > 9)
                throw Broken(path, $"label {i}, counted from 0, is {batch[i * Record]}", "labels are 0 to 9");
        return batch;
    }

    /// <summary>What has no length is not opened: a pipe may never open, a device may never end.</summary>
    private static byte[] Content(string path)
    {
        try
        {
            var file = File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
            if (file.Length > Largest)
                throw Broken(path, $"has {file.Length} bytes", $"the largest of the original files has {Largest}");
            return file.Length > 0
                ? File.ReadAllBytes(path)
                : throw Broken(path, "is empty, or no ordinary file", "it should hold records");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException(
                $"{path}: cannot be read; it should be a readable file. Check its permissions, and where it leads if it is a link."
            );
        }
    }

    /// <summary>One byte more than the largest batch, at most.</summary>
    private static byte[] Unpacked(string path, byte[] file)
    {
        using BrotliStream packed = new(new MemoryStream(file), CompressionMode.Decompress);
        byte[] batch = new byte[Largest + 1];
        try
        {
            return batch[..packed.ReadAtLeast(batch, batch.Length, throwOnEndOfStream: false)];
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            throw Broken(path, "cannot be unpacked", "it should be one whole Brotli file");
        }
    }

    private static string Size(int bytes) => bytes > Largest ? $"more than {Largest} bytes" : $"{bytes} bytes";

    private static InvalidDataException Broken(string path, string wrong, string expected) =>
        new($"{path}: {wrong}; {expected}. Get the original files with 'modular data get cifar-10'.");
}
