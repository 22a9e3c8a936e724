using System.Globalization;
using System.Runtime.InteropServices;
using Modular.Arrays;

namespace Modular.Plugins.Files.Samples;

/// <summary>The inputs of all samples of a file, [n, sample]: bytes, or numbers of 32 bits.</summary>
internal sealed class NumberArray
{
    private readonly Lazy<byte[]>? bytes;
    private readonly float[]? numbers;

    private NumberArray(string place, IReadOnlyList<long> sample, int count, Lazy<byte[]>? bytes, float[]? numbers)
    {
        Place = place;
        Sample = sample;
        Count = count;
        Size = (int)sample.Aggregate(1L, (product, length) => product * length);
        this.bytes = bytes;
        this.numbers = numbers;
    }

    /// <summary>Where they are, for sentences.</summary>
    public string Place { get; }

    /// <summary>The shape of a sample.</summary>
    public IReadOnlyList<long> Sample { get; }

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>The number of values of a sample.</summary>
    public int Size { get; }

    /// <summary>Whether the values are bytes from 0 to 255.</summary>
    public bool AreBytes => bytes is not null;

    /// <summary>
    /// Takes an array [n, sample]. Throws an InvalidDataException where it holds no samples of numbers.
    /// </summary>
    public static NumberArray FromArray(StoredArray array)
    {
        if (array.Type.IsText)
            throw BrokenFile.Make(
                array.Place,
                "holds texts",
                "inputs are numbers",
                "Name another array, or encode the texts as numbers."
            );
        string advice = "Name another array.";
        if (array.Shape.Count == 1)
            advice = "Name another array, or reshape it to [n, 1].";
        if (array.Shape.Count < 2 || array.Shape.Any(length => length == 0))
            throw BrokenFile.Make(
                array.Place,
                $"has the shape [{string.Join(", ", array.Shape)}]",
                "samples along the first axis, then the axes of a sample were expected",
                advice
            );
        long[] sample = [.. array.Shape.Skip(1)];
        int count = (int)array.Shape[0];
        if (array.Type == ElementType.UInt8)
            return new NumberArray(array.Place, sample, count, new Lazy<byte[]>(array.Content), null);
        return FromNumbers(array.Place, sample, array.ToFloats());
    }

    /// <summary>Takes numbers, sample by sample. Throws an InvalidDataException where one is not finite.</summary>
    public static NumberArray FromNumbers(string place, IReadOnlyList<long> sample, float[] numbers)
    {
        int size = (int)sample.Aggregate(1L, (product, length) => product * length);
        int wrong = Array.FindIndex(numbers, number => !float.IsFinite(number));
        if (wrong >= 0)
            throw BrokenFile.Make(
                place,
                $"sample {wrong / size}, counted from 0, has the value {numbers[wrong].ToString(CultureInfo.InvariantCulture)}",
                "finite numbers of 32 bits were expected",
                "Fill in what is missing, or take the sample out."
            );
        return new NumberArray(place, sample, numbers.Length / size, null, numbers);
    }

    /// <summary>Takes pictures, which are decoded when the first value is asked for.</summary>
    public static NumberArray FromPictures(string place, IReadOnlyList<long> sample, int count, Func<byte[]> decode) =>
        new(place, sample, count, new Lazy<byte[]>(decode), null);

    /// <summary>The same values with another shape of the sample.</summary>
    public NumberArray Reshape(IReadOnlyList<long> sample) => new(Place, sample, Count, bytes, numbers);

    /// <summary>The values with the last axis of a sample in front.</summary>
    public NumberArray ChannelsFirst()
    {
        long[] shape = [Count, Sample[^1], .. Sample.SkipLast(1)];
        long[] steps = [Size, 1, .. Steps(Sample).SkipLast(1)];
        long[] sample = shape[1..];
        if (bytes is { } whole)
            return new NumberArray(Place, sample, Count, new(() => AxisOrder.Take(whole.Value, shape, steps, 1)), null);
        byte[] content = MemoryMarshal.AsBytes<float>(numbers).ToArray();
        byte[] moved = AxisOrder.Take(content, shape, steps, sizeof(float));
        return new NumberArray(Place, sample, Count, null, MemoryMarshal.Cast<byte, float>(moved).ToArray());
    }

    /// <summary>Writes the values of one sample, as they are in the file.</summary>
    public void Copy(int index, Span<float> values)
    {
        if (numbers is not null)
        {
            numbers.AsSpan(index * Size, Size).CopyTo(values);
            return;
        }
        ReadOnlySpan<byte> sample = bytes!.Value.AsSpan(index * Size, Size);
        for (int i = 0; i < sample.Length; i++)
            values[i] = sample[i];
    }

    private static IEnumerable<long> Steps(IReadOnlyList<long> sample)
    {
        for (int axis = 0; axis < sample.Count; axis++)
            yield return sample.Skip(axis + 1).Aggregate(1L, (product, length) => product * length);
    }
}
