using System.Text;
using Modular.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// The file of a network's tensors, as modules of TorchSharp write it, by way of host memory: it loads wherever a
/// network computes.
/// </summary>
internal static class NetworkFile
{
    /// <summary>Writes the tensors, each under its name, and leaves the stream open.</summary>
    public static void Write(Stream stream, nn.Module network, INetworkDevice device)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        Dictionary<string, Tensor> state = network.state_dict();
        writer.Write7BitEncodedInt64(state.Count);
        foreach ((string name, Tensor values) in state)
        {
            writer.Write(name);
            using Tensor host = device.Download(values);
            host.Save(writer);
        }
    }

    /// <summary>Puts the tensors of a file into a network of the same layers.</summary>
    public static void Read(string path, nn.Module network, INetworkDevice device)
    {
        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        Dictionary<string, Tensor> state = network.state_dict();
        for (long left = reader.Read7BitEncodedInt64(); left > 0; left--)
        {
            Tensor values = state[reader.ReadString()];
            using Tensor host = device.Download(values);
            host.Load(reader);
            NetworkDevice.Overwrite(values, host, device);
        }
    }
}
