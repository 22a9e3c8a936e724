using System.IO.Compression;

namespace Modular.Plugins.Cifar10;

/// <summary>
/// Reads CIFAR-10's binary batches. A record is a label, 0 to 9, and 1024 red, 1024 green and 1024 blue bytes, row by
/// row (cs.toronto.edu/~kriz/cifar.html).
/// </summary>
internal static class BatchFile
{
    /// <summary>The number of records of an original file.</summary>
    public const int Records = 10000;

    /// <summary>The number of bytes of a record.</summary>
    public const int Record = 1 + Picture.Bytes;

    private const int Largest = Records * Record;

    /// <summary>
    /// The path of a batch in a folder, packed (.br) where it is not there as it is. Throws a FileNotFoundException
    /// where there is neither.
    /// </summary>
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
            $"{missing}: does not exist; expected the binary batches of CIFAR-10. "
                + "Get them with 'modular data get cifar-10', or name their folder with the option 'directory'.",
            missing
        );
    }

    /// <summary>All records of a batch. Throws an InvalidDataException where the file is broken.</summary>
    /// <param name="path">The path of the file, which is packed if it ends in .br.</param>
    /// <param name="records">The number of records that it must have.</param>
    public static byte[] Read(string path, int records)
    {
        byte[] batch = Unpack(path);
        if (batch.Length != records * Record)
            throw Broken(
                path,
                $"has {Size(batch.Length)}",
                $"a batch of CIFAR-10 has {records * Record} bytes, {records} records of {Record}"
            );
        for (int i = 0; i < records; i++)
        {
            byte label = batch[i * Record];
            if (label > 9)
                throw Broken(path, $"label {i}, counted from 0, is {label}", "labels are 0 to 9");
        }
        return batch;
    }

    private static byte[] Unpack(string path)
    {
        byte[] file = ReadAll(path);
        if (!path.EndsWith(".br", StringComparison.Ordinal))
            return file;
        return Inflate(path, file);
    }

    /// <summary>
    /// The bytes of a file. A file without a length is not opened: a pipe may never open, a device may never end.
    /// </summary>
    private static byte[] ReadAll(string path)
    {
        try
        {
            var file = File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
            if (file.Length > Largest)
                throw Broken(path, $"has {file.Length} bytes", $"the largest of the original files has {Largest}");
            if (file.Length == 0)
                throw Broken(path, "is empty, or no ordinary file", "it should hold records");
            return File.ReadAllBytes(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException(
                $"{path}: cannot be read; it should be a readable file. "
                    + "Check its permissions, and where it leads if it is a link."
            );
        }
    }

    /// <summary>
    /// The content of a Brotli file. Inflating stops once the content is larger than it may be.
    /// </summary>
    private static byte[] Inflate(string path, byte[] file)
    {
        using BrotliStream packed = new(new MemoryStream(file), CompressionMode.Decompress);
        byte[] batch = new byte[Largest + 1];
        try
        {
            int length = packed.ReadAtLeast(batch, batch.Length, throwOnEndOfStream: false);
            return batch[..length];
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            throw Broken(path, "cannot be unpacked", "it should be one whole Brotli file");
        }
    }

    private static string Size(int bytes)
    {
        if (bytes > Largest)
            return $"more than {Largest} bytes";
        return $"{bytes} bytes";
    }

    /// <summary>The error on a file that is not as it was published.</summary>
    private static InvalidDataException Broken(string path, string wrong, string expected) =>
        new($"{path}: {wrong}; {expected}. Get the original files with 'modular data get cifar-10'.");
}
