using System.IO.Compression;

namespace Modular.Arrays;

/// <summary>Opens files that users name.</summary>
public static class InputFile
{
    /// <summary>
    /// Opens a file. A file without a length is not opened: a pipe may never open, a device may never end.
    /// </summary>
    public static FileStream Open(string path)
    {
        try
        {
            var file = File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
            if (file.Length == 0)
                throw BrokenFile.Make(
                    path,
                    "is empty, or no ordinary file",
                    "a file of data was expected",
                    "Save or copy it again."
                );
            return File.OpenRead(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw BrokenFile.Unreadable(path);
        }
    }

    /// <summary>All bytes of a file, unpacked where it ends in .gz.</summary>
    public static byte[] Content(string path)
    {
        using FileStream file = Open(path);
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            return ByteSource.Read(file, file.Length, path);
        byte[] packed = ByteSource.Read(file, file.Length, path);
        using var content = new MemoryStream();
        Unpack(packed, content, path);
        if (packed.Length < 18 || BitConverter.ToUInt32(packed.AsSpan(^4)) != (uint)content.Length)
            throw BrokenFile.Make(
                path,
                "is cut short or goes on",
                "it should be one whole gzip file",
                "Save or copy it again."
            );
        if (content.Length == content.Capacity)
            return content.GetBuffer();
        return content.ToArray();
    }

    private static void Unpack(byte[] packed, MemoryStream content, string path)
    {
        using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        byte[] piece = new byte[1 << 16];
        try
        {
            while (stream.Read(piece) is > 0 and int read)
            {
                ByteSource.CheckRatio(path, packed.Length, content.Length + read);
                if (content.Length + read > ByteSource.Largest)
                    throw BrokenFile.Make(
                        path,
                        $"unpacks to more than {BrokenFile.Bytes(ByteSource.Largest)}",
                        "less was expected",
                        "Split it."
                    );
                content.Write(piece, 0, read);
            }
        }
        catch (InvalidDataException broken) when (!broken.Message.StartsWith(path, StringComparison.Ordinal))
        {
            throw BrokenFile.Make(
                path,
                "cannot be unpacked",
                "it should be one whole gzip file",
                "Save or copy it again."
            );
        }
    }
}
