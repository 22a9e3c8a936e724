using System.IO.Compression;
using System.Text;
using Modular.Arrays;
using Modular.Plugins.Files;

namespace Modular.Plugins.Tests.Files;

/// <summary>A folder of small files of samples; deleted when disposed.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("modular-files-");

    public FileInfo this[string name] => new(Path.Combine(folder.FullName, name));

    public void Dispose() => folder.Delete(recursive: true);

    public FileInfo Write(string name, params byte[] content)
    {
        File.WriteAllBytes(this[name].FullName, content);
        return this[name];
    }

    public FileInfo WriteText(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public FileInfo WriteGz(string name, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
            stream.Write(content);
        return Write(name, packed.ToArray());
    }

    /// <summary>An .npz whose arrays have these headers, [type, shape], and bytes.</summary>
    public FileInfo WriteNpz(string name, params (string Name, byte[] Npy)[] arrays)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
            foreach ((string array, byte[] npy) in arrays)
            {
                using Stream entry = zip.CreateEntry(array, CompressionLevel.NoCompression).Open();
                entry.Write(npy);
            }
        return Write(name, content.ToArray());
    }

    /// <summary>An .npy file, written out by hand.</summary>
    public static byte[] Npy(string type, string shape, byte[] data, bool fortran = false)
    {
        string header = $"{{'descr': {type}, 'fortran_order': {(fortran ? "True" : "False")}, 'shape': ({shape}), }}\n";
        byte[] magic = [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, (byte)(header.Length >> 8)];
        return [.. magic, .. Encoding.ASCII.GetBytes(header), .. data];
    }

    public static byte[] Floats(params float[] values) => [.. values.SelectMany(BitConverter.GetBytes)];

    public static byte[] Idx(byte[] shape, byte[] data) =>
        [0, 0, 8, (byte)shape.Length, .. shape.SelectMany(length => new byte[] { 0, 0, 0, length }), .. data];

    public static float[] Values(FilesDataset data, params int[] samples)
    {
        using TorchSharp.torch.Tensor inputs = data.Inputs(samples, 0, null);
        return inputs.data<float>().ToArray();
    }
}
