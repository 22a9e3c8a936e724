using System.Buffers.Binary;
using System.IO.Compression;

namespace Modular.Plugins.Tests.Mnist;

/// <summary>
/// A folder of small MNIST files, 6 for training and 4 for test, to be broken; deleted when disposed.
/// </summary>
internal sealed class IdxFolder : IDisposable
{
    public const string TrainImages = "train-images-idx3-ubyte";
    public const string TrainLabels = "train-labels-idx1-ubyte";
    private const int Pixels = 28 * 28;

    public IdxFolder()
    {
        Write(TrainImages, Images(6));
        Write(TrainLabels, Labels(0, 1, 2, 3, 4, 5));
        Write("t10k-images-idx3-ubyte", Images(4));
        Write("t10k-labels-idx1-ubyte", Labels(6, 7, 8, 9));
    }

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("modular-idx-");

    public string Path(string name) => System.IO.Path.Combine(Folder.FullName, name + ".gz");

    /// <summary>All pixels of an image have its index as their grey.</summary>
    public static byte[] Images(int count, int rows = 28) =>
        [.. Words(0x803, count, rows, 28), .. Enumerable.Range(0, count * Pixels).Select(i => (byte)(i / Pixels))];

    public static byte[] Labels(params byte[] labels) => [.. Words(0x801, labels.Length), .. labels];

    public static byte[] Words(params int[] words)
    {
        byte[] bytes = new byte[4 * words.Length];
        for (int i = 0; i < words.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * i), words[i]);
        return bytes;
    }

    public void Write(string name, byte[] content)
    {
        using GZipStream packed = new(File.Create(Path(name)), CompressionLevel.Fastest);
        packed.Write(content);
    }

    public void WritePlain(string name, byte[] content)
    {
        File.Delete(Path(name));
        File.WriteAllBytes(System.IO.Path.Combine(Folder.FullName, name), content);
    }

    public void Dispose() => Folder.Delete(recursive: true);
}
