using System.Runtime.InteropServices;
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

    /// <summary>Loads libtorch, unless it is loaded already.</summary>
    public static void Start()
    {
        lock (Turn)
            if (!ready)
                Load();
    }

    /// <summary>
    /// Loads libtorch on another thread, beside what comes before the first tensor. A failure is told by
    /// <see cref="Start"/>, which waits for this one.
    /// </summary>
    public static void StartBeside() =>
        new Thread(() =>
        {
            try
            {
                Start();
            }
            catch (InputException)
            {
                // Start tells it again where the library is needed.
            }
        })
        {
            IsBackground = true,
        }.Start();

    private static void Load()
    {
        try
        {
            torch.set_num_threads(1);
            torch.set_num_interop_threads(1);
            OneDnn.Off();
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

    /// <summary>
    /// The one place that seeds torch's global generator, for modules of a network that draw from it (dropout).
    /// </summary>
    public static void Seed(int seed)
    {
#pragma warning disable RS0030 // This is that one place.
        torch.random.manual_seed(seed);
#pragma warning restore RS0030
    }
}
