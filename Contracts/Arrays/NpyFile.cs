namespace Modular.Arrays;

/// <summary>Reads and writes .npy files, each one array of NumPy.</summary>
public static class NpyFile
{
    /// <summary>Reads a file. Throws an InvalidDataException with one sentence where it is broken.</summary>
    public static StoredArray Read(string path)
    {
        using FileStream stream = InputFile.Open(path);
        return Read(stream, path, stream.Length);
    }

    /// <summary>Reads an array from a stream to its end.</summary>
    /// <param name="stream">The bytes of an .npy file.</param>
    /// <param name="place">What sentences call the file.</param>
    /// <param name="length">The bytes that the stream is said to have.</param>
    public static StoredArray Read(Stream stream, string place, long length)
    {
        NpyHeader header = NpyHeader.Read(stream, place);
        long promised = header.DataBytes();
        if (length - header.DataStart < promised)
            throw ByteSource.Truncated(place, promised, length - header.DataStart);
        byte[] content = ByteSource.Read(stream, promised, place);
        if (stream.ReadByte() >= 0)
            throw BrokenFile.Make(
                place,
                $"goes on after the {BrokenFile.Bytes(promised)} of data that its header promises",
                "one array was expected",
                "Save it again with numpy.save, or several arrays with numpy.savez."
            );
        if (header.BigEndian)
            AxisOrder.Swap(content, header.Type.Kind == ElementKind.Text ? 4 : header.Type.Bytes);
        if (header.Fortran)
            content = AxisOrder.LastFastest(content, header.Shape, header.Type.Bytes);
        return new StoredArray
        {
            Place = place,
            Type = header.Type,
            Shape = header.Shape,
            Content = content,
        };
    }

    /// <summary>Writes an array as NumPy does.</summary>
    public static void Write(Stream stream, StoredArray array)
    {
        stream.Write(NpyHeader.Write(array));
        stream.Write(array.Content);
    }
}
