using System.IO.Compression;

namespace Modular.Plugins.Tests.Cifar10;

/// <summary>A folder of small CIFAR-10 batches, 4 records each, to be broken; deleted when disposed.</summary>
internal sealed class BatchFolder : IDisposable
{
    public const int Records = 4;

    public static readonly string[] Names =
    [
        .. Enumerable.Range(1, 5).Select(i => $"data_batch_{i}.bin"),
        "test_batch.bin",
    ];

    public BatchFolder()
    {
        for (int file = 0; file < Names.Length; file++)
            File.WriteAllBytes(Path(Names[file]), Batch(file));
    }

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("modular-cifar-");

    public string Path(string name) => System.IO.Path.Combine(Folder.FullName, name);

    /// <summary>Label and pixels of a sample, 0 to 23: no two are alike.</summary>
    public static byte[] Record(int sample) =>
        [
            (byte)(sample % 10),
            .. Enumerable.Range(0, 3072).Select(i => (byte)(sample * 7 + i * 31 + i / 32 * 5 + i / 1024 * 11)),
        ];

    public static byte[] Batch(int file) => [.. Enumerable.Range(file * Records, Records).SelectMany(Record)];

    /// <summary>Puts a packed file in the place of a plain one.</summary>
    public void Pack(string name, byte[] content)
    {
        File.Delete(Path(name));
        using BrotliStream packed = new(File.Create(Path(name + ".br")), CompressionLevel.Fastest);
        packed.Write(content);
    }

    public void Dispose() => Folder.Delete(recursive: true);
}
