using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Modular.Arrays;

/// <summary>
/// A .safetensors file: 8 bytes with the length of the header, a header in JSON, the data
/// (https://huggingface.co/docs/safetensors). It can hold no code.
/// </summary>
public static class SafetensorsFile
{
    private const int LengthBytes = 8;
    private const long LongestHeader = 100_000_000; // as the format's own library
    private const string Metadata = "__metadata__";
    private const string Again = "Save it again with safetensors.torch.save_file.";

    private static readonly Dictionary<string, ElementType> Types = new()
    {
        ["BOOL"] = new(ElementKind.Truth, 1),
        ["U8"] = new(ElementKind.Unsigned, 1),
        ["U16"] = new(ElementKind.Unsigned, 2),
        ["U32"] = new(ElementKind.Unsigned, 4),
        ["U64"] = new(ElementKind.Unsigned, 8),
        ["I8"] = new(ElementKind.Signed, 1),
        ["I16"] = new(ElementKind.Signed, 2),
        ["I32"] = new(ElementKind.Signed, 4),
        ["I64"] = new(ElementKind.Signed, 8),
        ["F16"] = new(ElementKind.Real, 2),
        ["F32"] = new(ElementKind.Real, 4),
        ["F64"] = new(ElementKind.Real, 8),
        ["BF16"] = new(ElementKind.Brain, 2),
    };

    /// <summary>
    /// Reads all tensors, in the order of their data. Throws an InvalidDataException with one sentence where the file
    /// is broken.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, StoredArray>> Read(string path)
    {
        using FileStream file = InputFile.Open(path);
        Span<byte> field = stackalloc byte[LengthBytes];
        if (file.ReadAtLeast(field, LengthBytes, throwOnEndOfStream: false) < LengthBytes)
            throw Broken(path, $"has {BrokenFile.Bytes(file.Length)}", "8 for the length of its header come first");
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(field);
        long left = file.Length - LengthBytes;
        if (length > (ulong)left)
            throw Broken(
                path,
                $"promises a header of {length:N0} bytes, but {BrokenFile.Bytes(left)} follow",
                "it should be a whole .safetensors file"
            );
        if ((long)length > LongestHeader)
            throw Broken(path, $"promises a header of {length:N0} bytes", $"at most {LongestHeader:N0} are read");
        byte[] header = ByteSource.Read(file, (long)length, path);
        return ReadTensors(file, path, header, left - (long)length);
    }

    /// <summary>Writes tensors under their names, in this order.</summary>
    public static void Write(Stream stream, IReadOnlyList<KeyValuePair<string, StoredArray>> tensors)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
            WriteHeader(json, tensors);
        int padding = (LengthBytes - (int)(text.Length % LengthBytes)) % LengthBytes;
        text.Write(Encoding.ASCII.GetBytes(new string(' ', padding)));
        Span<byte> length = stackalloc byte[LengthBytes];
        BinaryPrimitives.WriteInt64LittleEndian(length, text.Length);
        stream.Write(length);
        stream.Write(text.ToArray());
        foreach ((_, StoredArray tensor) in tensors)
            stream.Write(tensor.Content);
    }

    private static void WriteHeader(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, StoredArray>> tensors)
    {
        long offset = 0;
        json.WriteStartObject();
        foreach ((string name, StoredArray tensor) in tensors)
        {
            json.WriteStartObject(name);
            json.WriteString("dtype", Types.First(type => type.Value == tensor.Type).Key);
            WriteNumbers(json, "shape", tensor.Shape);
            WriteNumbers(json, "data_offsets", [offset, offset + tensor.Content.Length]);
            json.WriteEndObject();
            offset += tensor.Content.Length;
        }
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (long number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static List<KeyValuePair<string, StoredArray>> ReadTensors(
        FileStream file,
        string path,
        byte[] header,
        long dataBytes
    )
    {
        var tensors = new List<KeyValuePair<string, StoredArray>>();
        long next = 0;
        foreach (Entry entry in Entries(path, header).OrderBy(entry => entry.Begin).ThenBy(entry => entry.End))
        {
            string place = $"{path}[{entry.Name}]";
            CheckPlace(place, entry, next, dataBytes);
            byte[] content = ByteSource.Read(file, entry.End - entry.Begin, place);
            next = entry.End;
            var tensor = new StoredArray
            {
                Place = place,
                Type = entry.Type,
                Shape = entry.Shape,
                Content = content,
            };
            tensors.Add(new(entry.Name, tensor));
        }
        if (next != dataBytes)
            throw Broken(
                path,
                $"has {BrokenFile.Bytes(dataBytes)} of data, of which its tensors take {next:N0}",
                "each byte belongs to a tensor"
            );
        return tensors;
    }

    private static void CheckPlace(string place, Entry entry, long next, long dataBytes)
    {
        Int128 promised = entry.Shape.Aggregate((Int128)entry.Type.Bytes, (bytes, axis) => bytes * axis);
        if (entry.End > dataBytes)
            throw Broken(
                place,
                $"its data should end at byte {entry.End:N0}, but the file has {BrokenFile.Bytes(dataBytes)} of data",
                "it should be a whole file"
            );
        if (promised != entry.End - entry.Begin)
            throw Broken(
                place,
                $"has the shape [{string.Join(", ", entry.Shape)}] of {entry.Type.Bytes} bytes each, "
                    + $"but its data have {BrokenFile.Bytes(entry.End - entry.Begin)}",
                "both should agree"
            );
        if (entry.Begin != next)
            throw Broken(
                place,
                $"its data start at byte {entry.Begin:N0}",
                $"they should follow those before, from byte {next:N0} on"
            );
    }

    private static List<Entry> Entries(string path, byte[] header)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(header);
            var entries = new List<Entry>();
            var names = new HashSet<string>();
            foreach (JsonProperty property in json.RootElement.EnumerateObject())
                if (!names.Add(property.Name))
                    throw Broken(path, $"names the tensor '{property.Name}' twice", "each name was expected once");
                else if (property.Name != Metadata)
                    entries.Add(Entry.Parse(path, property));
            return entries;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            throw Broken(
                path,
                "has a header that is no JSON of tensors",
                "a .safetensors file was expected (a .pt or .pth file is another format)"
            );
        }
    }

    private static InvalidDataException Broken(string place, string wrong, string expected) =>
        BrokenFile.Make(place, wrong, expected, Again);

    /// <summary>A tensor as the header has it; its data are bytes begin to end, counted after the header.</summary>
    private sealed record Entry(string Name, ElementType Type, IReadOnlyList<long> Shape, long Begin, long End)
    {
        public static Entry Parse(string path, JsonProperty property)
        {
            string place = $"{path}[{property.Name}]";
            string type = "";
            if (property.Value.TryGetProperty("dtype", out JsonElement dtype))
                type = dtype.GetString() ?? "";
            if (!Types.TryGetValue(type, out ElementType element))
                throw Broken(place, $"has the type '{type}'", $"known are {string.Join(", ", Types.Keys)}");
            long[] shape = Numbers(property.Value, "shape");
            long[] offsets = Numbers(property.Value, "data_offsets");
            if (shape.Any(axis => axis < 0))
                throw Broken(
                    place,
                    $"has the shape [{string.Join(", ", shape)}]",
                    "lengths of 0 or more were expected"
                );
            if (offsets.Length != 2 || offsets[0] < 0 || offsets[1] < offsets[0])
                throw Broken(
                    place,
                    $"has the data offsets [{string.Join(", ", offsets)}]",
                    "a first byte and an end after it were expected"
                );
            return new Entry(property.Name, element, shape, offsets[0], offsets[1]);
        }

        private static long[] Numbers(JsonElement tensor, string name)
        {
            if (tensor.TryGetProperty(name, out JsonElement list))
                return [.. list.EnumerateArray().Select(item => item.GetInt64())];
            throw new FormatException(name);
        }
    }
}
