using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Tensors;

/// <summary>
/// The processor or a GPU, for a network. This class alone reads and writes the memory of tensors, and takes them from
/// host memory to a device and back; it touches no tensor that is elsewhere (docs/adr/0026).
/// </summary>
#pragma warning disable RS0030 // This is the one place for what Framework/BannedSymbols.txt bans.
internal sealed class NetworkDevice(DeviceChoice choice) : INetworkDevice
{
    private Device? place;

    /// <summary>The processor: nothing has to cross.</summary>
    public static NetworkDevice Host { get; } = new(DeviceChoice.Cpu);

    /// <inheritdoc/>
    public Device Place => place ??= choice.Kind == DeviceKind.Cpu ? CPU : device("cuda", choice.Number ?? 0);

    /// <inheritdoc/>
    public Tensor Upload(Tensor host)
    {
        Refuse(host);
        if (choice.Kind == DeviceKind.Cpu)
            return host.to(Place);
        using Tensor pinned = host.pin_memory(); // a copy that the device fetches while the processor goes on
        return pinned.to(Place, non_blocking: true);
    }

    /// <inheritdoc/>
    public Tensor Download(Tensor tensor)
    {
        using Tensor plain = tensor.detach();
        return plain.cpu();
    }

    /// <summary>Moves all tensors of a network to where it computes.</summary>
    public static void Move(nn.Module network, INetworkDevice device)
    {
        if (device.Place.type != DeviceType.CPU)
            network.to(device.Place);
    }

    /// <summary>The numbers of a tensor in host memory, without gaps, to be read and written in place.</summary>
    public static Span<T> Numbers<T>(Tensor tensor)
        where T : unmanaged
    {
        Refuse(tensor);
        return MemoryMarshal.Cast<byte, T>(tensor.bytes);
    }

    /// <summary>The numbers of a tensor in host memory, row by row, as an array of its own.</summary>
    public static T[] Copy<T>(Tensor tensor)
        where T : unmanaged
    {
        Refuse(tensor);
        return tensor.data<T>().ToArray();
    }

    /// <summary>The only number of a tensor in host memory.</summary>
    public static T Number<T>(Tensor tensor)
        where T : unmanaged
    {
        Refuse(tensor);
        return tensor.item<T>();
    }

    /// <summary>
    /// Keeps the numbers of a tensor of the network, or puts them back into it, by way of host memory.
    /// </summary>
    public static void Keep(StateRecord record, string name, Tensor values, INetworkDevice device)
    {
        using Tensor host = device.Download(values);
        record.Keep(name, host);
        if (record.Restores)
            Overwrite(values, host, device);
    }

    /// <summary>Writes numbers in host memory over those of a tensor of the network.</summary>
    public static void Overwrite(Tensor values, Tensor host, INetworkDevice device)
    {
        using Tensor uploaded = device.Upload(host);
        using Tensor plain = values.detach();
        plain.copy_(uploaded);
    }

    private static void Refuse(Tensor tensor)
    {
        if (tensor.device_type != DeviceType.CPU)
            throw new InvalidOperationException(
                $"a tensor on {tensor.device} was touched as if it were in host memory; expected it to be downloaded first."
            );
    }
}
#pragma warning restore RS0030
