using System.Runtime.InteropServices;
using Modular.Rigs;
using Modular.Tensors;
using TorchSharp;

namespace Modular.Training;

/// <summary>The GPUs that libtorch can compute on, and how a network gets one.</summary>
internal static class Gpus
{
    private static readonly string[] Libraries = ["libtorch_cuda.so", "torch_cuda.dll"];

    /// <summary>How many there are; 0 also where libtorch was built without CUDA.</summary>
    public static int Count
    {
        get
        {
            if (!HasLibrary)
                return 0;
            Backend.Start();
            return torch.cuda.is_available() ? torch.cuda.device_count() : 0;
        }
    }

    /// <summary>
    /// Whether the program came with the CUDA build of libtorch. TorchSharp is asked for a GPU only then: without it,
    /// it searches the disk for one, and copies what it finds.
    /// </summary>
    private static bool HasLibrary =>
        Libraries.Any(name => Backend.Places.Any(place => File.Exists(Path.Combine(place, name))));

    /// <summary>Throws <see cref="InputException"/> where a device is not there.</summary>
    /// <param name="choice">The device that the user chose.</param>
    /// <param name="isHere">
    /// Whether it has to be on this machine; else only the program must be able to use one.
    /// </param>
    public static void Require(DeviceChoice choice, bool isHere = true)
    {
        if (choice.Kind == DeviceKind.Cpu)
            return;
        if (Lack(choice, HasLibrary, isHere ? Count : null) is { } lack)
            throw new InputException([lack]);
    }

    /// <summary>The sentence on a GPU that is not there; null where it is.</summary>
    /// <param name="choice">The GPU that the user chose.</param>
    /// <param name="hasLibrary">Whether this libtorch can use one.</param>
    /// <param name="count">How many there are; null where nobody looked.</param>
    public static string? Lack(DeviceChoice choice, bool hasLibrary, int? count)
    {
        if (!hasLibrary)
            return $"device {choice}: this build of libtorch has no CUDA; expected one that has. "
                + "Build with -p:TorchBackend=cuda, or give --device cpu.";
        if (count == 0)
            return $"device {choice}: libtorch finds no GPU on this machine; expected one and its driver. "
                + "Look at 'nvidia-smi', or give --device cpu.";
        if (count is not { } known || (choice.Number ?? 0) < known)
            return null;
        string all = known == 1 ? "1 GPU, cuda:0" : $"{known} GPUs, cuda:0 to cuda:{known - 1}";
        return $"device {choice}: this machine has {all}; expected one of these. Give --device cuda for the first that is free.";
    }

    /// <summary>
    /// The device of a network in this process; throws <see cref="InputException"/> where it cannot be used.
    /// </summary>
    public static INetworkDevice Open(DeviceChoice choice)
    {
        if (choice.Kind == DeviceKind.Cpu)
            return NetworkDevice.Host;
        Require(choice);
        try
        {
            torch.backends.cuda.matmul.allow_tf32 = false;
            torch.backends.cudnn.allow_tf32 = false;
            AskForSameBits();
            var device = new NetworkDevice(choice);
            Try(device);
            return device;
        }
        catch (Exception error) when (error is ExternalException or InvalidOperationException)
        {
            string cause = error.Message.Split('\n')[0].TrimEnd('.', ' ');
            throw new InputException([
                $"device {choice}: cannot be used ({cause}); expected a GPU that is free. Look at 'nvidia-smi', or give "
                    + "another --device.",
            ]);
        }
    }

    /// <summary>
    /// Makes libtorch use algorithms that give the same bits every time, and warn where it has none. TorchSharp has no
    /// such call: it is made by its name in libtorch's library, as that of oneDNN is (<see cref="OneDnn"/>).
    /// </summary>
    private static void AskForSameBits()
    {
        try
        {
            Determine(Context(), true, true);
            DetermineCudnn(Context(), true);
        }
        catch (Exception error) when (error is EntryPointNotFoundException or DllNotFoundException)
        {
            // This libtorch's library has another name: sums may differ in bits from run to run.
        }
    }

    /// <summary>Copies a number to the GPU and back, because a faulty driver fails at the first use.</summary>
    private static void Try(INetworkDevice device)
    {
        using torch.Tensor one = torch.zeros(1);
        using torch.Tensor there = device.Upload(one);
        using torch.Tensor back = device.Download(there);
    }

    [DllImport("torch_cpu", EntryPoint = "_ZN2at13globalContextEv")]
    private static extern nint Context();

    [DllImport("torch_cpu", EntryPoint = "_ZN2at7Context26setDeterministicAlgorithmsEbb")]
    private static extern void Determine(
        nint context,
        [MarshalAs(UnmanagedType.U1)] bool on,
        [MarshalAs(UnmanagedType.U1)] bool warnsOnly
    );

    [DllImport("torch_cpu", EntryPoint = "_ZN2at7Context21setDeterministicCuDNNEb")]
    private static extern void DetermineCudnn(nint context, [MarshalAs(UnmanagedType.U1)] bool on);
}
