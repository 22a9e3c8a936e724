using System.Buffers.Binary;
using System.IO.Compression;

namespace Modular.Plugins.Mnist;

/// <summary>
/// Reads MNIST's IDX files: big-endian words (kind, count and, for images, rows and columns), then one byte for each
/// pixel or label.
/// </summary>
internal static class IdxFile
{
    /// <summary>The number of pixels along a side of an image.</summary>
    public const int Side = 28;

    /// <summary>The number of pixels of an image, and of its bytes.</summary>
    public const int Pixels = Side * Side;

    private const int LargestMegabytes = 64;
    private const int Largest = LargestMegabytes * 1024 * 1024;

    private const string Packed = "it should be one whole gzip file";
    private const string Whole = "the largest of the original files has 47 MB";

    private const int ImagesKind = 0x803;
    private const int LabelsKind = 0x801;

    /// <summary>
    /// The path of a file in a folder, packed (.gz) where there is one. Throws a FileNotFoundException where there is
    /// neither.
    /// </summary>
    public static string Find(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        string packed = path + ".gz";
        if (File.Exists(packed))
            return packed;
        if (File.Exists(path))
            return path;
        throw new FileNotFoundException(
            $"{packed}: does not exist; an MNIST folder holds this file, or {name}. "
                + "Get it with 'modular data get mnist', or name another folder with the option 'directory'.",
            packed
        );
    }

    /// <summary>
    /// The images of a file, 28 * 28 bytes each. Throws an InvalidDataException where the file is broken.
    /// </summary>
    public static ReadOnlyMemory<byte> Images(string path)
    {
        byte[] content = Unpack(path);
        int count = Count(path, content, ImagesKind, "images", 16);
        int rows = Word(content, 2);
        int columns = Word(content, 3);
        if (rows != Side || columns != Side)
            throw Broken(path, $"its images are {rows} x {columns}", $"those of MNIST are {Side} x {Side}");
        return Body(path, content.AsMemory(16), (long)count * Pixels, $"{count} images");
    }

    /// <summary>
    /// The labels of a file, 0 to 9, one byte each. Throws an InvalidDataException where the file is broken.
    /// </summary>
    public static ReadOnlyMemory<byte> Labels(string path)
    {
        byte[] content = Unpack(path);
        int count = Count(path, content, LabelsKind, "labels", 8);
        ReadOnlyMemory<byte> labels = Body(path, content.AsMemory(8), count, $"{count} labels");
        int wrong = labels.Span.IndexOfAnyExceptInRange((byte)0, (byte)9);
        if (wrong >= 0)
            throw Broken(path, $"label {wrong}, counted from 0, is {labels.Span[wrong]}", "labels are 0 to 9");
        return labels;
    }

    /// <summary>The error on a file that is not as it was published.</summary>
    public static InvalidDataException Broken(string path, string wrong, string expected) =>
        new($"{path}: {wrong}; {expected}. Put the original file there.");

    private static byte[] Unpack(string path)
    {
        byte[] file = ReadAll(path);
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
            return file;
        byte[] content = Inflate(path, file);
        if (content.Length > Largest)
            throw Broken(path, $"unpacks to more than {LargestMegabytes} MB", Whole);
        if (!EndsWithLength(file, content.Length))
            throw Broken(path, "is cut short or goes on", Packed);
        return content;
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
                throw Broken(path, $"has more than {LargestMegabytes} MB", Whole);
            if (file.Length == 0)
                throw Broken(path, "is empty, or no ordinary file", "it should hold IDX data");
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
    /// The content of a gzip file. Inflating stops once the content is larger than it may be.
    /// </summary>
    private static byte[] Inflate(string path, byte[] file)
    {
        using GZipStream packed = new(new MemoryStream(file), CompressionMode.Decompress);
        using MemoryStream content = new((int)Math.Min(PromisedLength(file), Largest));
        byte[] some = new byte[1 << 16];
        try
        {
            while (content.Length <= Largest && packed.Read(some) is > 0 and int read)
                content.Write(some, 0, read);
            if (content.Length == content.Capacity)
                return content.GetBuffer();
            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            throw Broken(path, "cannot be unpacked", Packed);
        }
    }

    /// <summary>
    /// Whether a gzip file ends with the length of its content (RFC 1952). GZipStream does not tell a file that stops
    /// early.
    /// </summary>
    private static bool EndsWithLength(byte[] file, long length) =>
        file.Length > 4 && PromisedLength(file) == (uint)length;

    /// <summary>Bytes that a gzip file says it holds; 0 where it is too short to say so.</summary>
    private static uint PromisedLength(byte[] file)
    {
        if (file.Length > 4)
            return BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(^4..));
        return 0;
    }

    /// <summary>The number of images or labels that the header promises.</summary>
    private static int Count(string path, byte[] content, int kind, string things, int header)
    {
        if (content.Length < header)
            throw Broken(
                path,
                $"has {content.Length} bytes",
                $"the header of an IDX file of {things} alone has {header}"
            );
        if (Word(content, 0) != kind)
            throw Broken(
                path,
                $"starts with 0x{Word(content, 0):X8}",
                $"an IDX file of {things} starts with 0x{kind:X8}"
            );
        return Word(content, 1);
    }

    /// <summary>A word of the header.</summary>
    private static int Word(byte[] content, int index) =>
        BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(4 * index));

    /// <summary>The bytes after the header, once there are found to be as many as it promises.</summary>
    private static ReadOnlyMemory<byte> Body(string path, ReadOnlyMemory<byte> body, long bytes, string things)
    {
        if (body.Length == bytes)
            return body;
        throw Broken(path, $"has {body.Length} bytes after its header", $"the header promises {things}, {bytes} bytes");
    }
}
