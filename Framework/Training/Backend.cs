using System.IO.Compression;
using System.Runtime.InteropServices;
using Modular.Contracts;
using Modular.Rigs;
using Modular.Tensors;
using TorchSharp;

namespace Modular.Training;

/// <summary>
/// libtorch, loaded once, without oneDNN and held to one thread: its results differ in bits between one thread and two,
/// and trials run side by side instead.
/// </summary>
internal static class Backend
{
    private static readonly Lock Turn = new();
    private static bool ready;
    private static Thread? loading;

    /// <summary>Loads libtorch, unless it is loaded already.</summary>
    public static void Start()
    {
        lock (Turn)
            if (!ready)
                Load();
    }

    /// <summary>
    /// Loads libtorch on another thread, beside what comes before the first tensor. A failure is told by
    /// <see cref="Start"/>, which waits for this one. A plugin that ends the process waits, too: the library cannot be
    /// taken down while it is loaded.
    /// </summary>
    public static void StartBeside()
    {
        if (loading is not null)
            return;
        BindFileFunctions();
        loading = new Thread(TryStart) { IsBackground = true };
        AppDomain.CurrentDomain.ProcessExit += (_, _) => loading.Join();
        loading.Start();
    }

    /// <summary>Whether libtorch is being loaded on another thread just now.</summary>
    public static bool IsLoading => loading is { IsAlive: true };

    /// <summary>
    /// Looks at a file, and unpacks a gzip file of nothing. Loading libtorch holds the lock of the dynamic linker. A
    /// data set that reads its files meanwhile would wait for it with its first call of these native functions.
    /// </summary>
    private static void BindFileFunctions()
    {
        string present = Path.Combine(AppContext.BaseDirectory, "plugins.yaml"); // it was just read
        _ = File.ResolveLinkTarget(present, returnFinalTarget: true);
        _ = new FileInfo(present).IsReadOnly;
        byte[] nothing = Convert.FromBase64String("H4sIAAAAAAAAAwMAAAAAAAAAAAA=");
        using var packed = new GZipStream(new MemoryStream(nothing), CompressionMode.Decompress);
        _ = packed.ReadByte();
    }

    private static void TryStart()
    {
        try
        {
            Start();
        }
        catch (InputException)
        {
            // Start tells it again where the library is needed.
        }
    }

    private static void Load()
    {
        RefuseBrokenLibrary();
        try
        {
            torch.set_num_threads(1);
            torch.set_num_interop_threads(1);
            OneDnn.Off();
            HostState.WatchTorch();
            ready = true;
        }
        catch (Exception error)
            when (error
                    is NotSupportedException
                        or DllNotFoundException
                        or TypeInitializationException
                        or BadImageFormatException
            )
        {
            string cause = error.GetBaseException().Message.Split('\n')[0];
            throw new InputException([
                $"libtorch: could not be loaded on {RuntimeInformation.RuntimeIdentifier}; {cause} "
                    + "Build on this system with 'dotnet build', which fetches its libraries.",
            ]);
        }
    }

    /// <summary>The folders in which the libraries that come with the program lie.</summary>
    public static IReadOnlyList<string> Places { get; } =
    [
        AppContext.BaseDirectory,
        Path.Combine(AppContext.BaseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native"),
    ];

    /// <summary>
    /// Loads the library that lies beside the program before TorchSharp does: where that fails, for want of memory for
    /// example, TorchSharp prints pages and copies what it finds elsewhere.
    /// </summary>
    private static void RefuseBrokenLibrary()
    {
        string system = RuntimeInformation.RuntimeIdentifier;
        string? library = Places.Select(place => Path.Combine(place, "libtorch_cpu.so")).FirstOrDefault(File.Exists);
        if (library is null)
            return;
        try
        {
            NativeLibrary.Load(library);
        }
        catch (Exception error) when (error is DllNotFoundException or BadImageFormatException)
        {
            string cause = error.Message.Split('\n')[0].Split(". ")[0];
            throw new InputException([
                $"libtorch: could not be loaded on {system} ({cause}); expected a whole library, and room for it. "
                    + "Raise a memory limit such as 'ulimit -v', or build on this system with 'dotnet build'.",
            ]);
        }
    }

    /// <summary>
    /// The one place that seeds torch's global generator, for modules of a network that draw from it (dropout).
    /// </summary>
    public static void Seed(int seed)
    {
#pragma warning disable RS0030 // This is that one place.
        torch.random.manual_seed(seed);
#pragma warning restore RS0030
    }

    /// <summary>
    /// Sets the generator of a GPU, for networks that draw numbers themselves: anew for each epoch, so that a
    /// checkpoint need not keep it. That of the processor goes on.
    /// </summary>
    public static void BeginEpoch(INetworkDevice device, int seed, int epoch)
    {
        if (device.Place.type != DeviceType.CUDA)
            return;
        ulong key = StreamKey.Derive((ulong)seed, $"epoch {epoch} on a GPU");
#pragma warning disable RS0030 // As above.
        torch.cuda.manual_seed((long)(key >> 1));
#pragma warning restore RS0030
    }

    /// <summary>Keeps the state of torch's global generator, or puts it back.</summary>
    public static void KeepGenerator(StateRecord record)
    {
        using torch.Tensor state = torch.random.get_rng_state();
        record.Keep("torch's generator", state);
        if (record.Restores)
            torch.random.set_rng_state(state);
    }
}
