using System.Text.Json;
using System.Text.Json.Serialization;
using Modular.Plugins.Physionet.Files;

namespace Modular.Plugins.Physionet.Packed;

/// <summary>What the JSON file of a packed set says.</summary>
internal sealed record PackedDescription
{
    /// <summary>The most codes that an array may have: 512 MB.</summary>
    private const long MostCodes = 1L << 28;

    private const string Expected =
        "JSON with 'shape' [items, channels, samples], 'fs' in hertz, and the names of the 'channels'";

    /// <summary>The shape of the array: items, channels, samples.</summary>
    [JsonPropertyName("shape")]
    public required IReadOnlyList<int> Shape { get; init; }

    /// <summary>The sampling rate, hertz.</summary>
    [JsonPropertyName("fs")]
    public required double Rate { get; init; }

    /// <summary>The names of the channels.</summary>
    [JsonPropertyName("channels")]
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>Whether each channel is stored as its difference from the one before.</summary>
    [JsonPropertyName("channelDelta")]
    public bool ChannelDelta { get; init; }

    /// <summary>
    /// The index of the sample that each item is centred on, such as a beat's R wave; null where there is none.
    /// </summary>
    [JsonPropertyName("rIndex")]
    public int? Peak { get; init; }

    /// <summary>The number of items.</summary>
    [JsonIgnore]
    public int Items => Shape[0];

    /// <summary>The number of samples of each channel of an item.</summary>
    [JsonIgnore]
    public int Samples => Shape[2];

    /// <summary>The number of codes in the array.</summary>
    [JsonIgnore]
    public long Codes => Shape.Aggregate(1L, (codes, size) => codes * size);

    /// <summary>Reads the description. Throws an InvalidDataException where it is none.</summary>
    public static PackedDescription Read(PackedSource source)
    {
        try
        {
            ReadOnlySpan<byte> text = source.Read(source.Description);
            PackedDescription? read = JsonSerializer.Deserialize<PackedDescription>(text);
            if (read is not null && read.IsSound)
                return read;
        }
        catch (JsonException broken)
        {
            string place = $"line {broken.LineNumber + 1}, byte {broken.BytePositionInLine}";
            throw BrokenFile.At(source.Description, $"cannot be understood ({place})", Expected);
        }
        throw BrokenFile.At(source.Description, "describes no array", Expected);
    }

    private bool IsSound =>
        Shape is { Count: 3 }
        && Shape.All(size => size is > 0 and <= 1_000_000)
        && Codes <= MostCodes
        && Channels?.Count == Shape[1]
        && Rate is > 0 and <= 1e6
        && (Peak is null || (Peak >= 0 && Peak < Samples));
}
