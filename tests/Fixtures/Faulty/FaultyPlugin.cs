using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;
using static TorchSharp.torch;

namespace Faulty;

/// <summary>
/// Memories that work until the dial <c>fault</c> is turned on; then each breaks its promise in its own way.
/// </summary>
public sealed class FaultyPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
        Offer(services, "throw", _ => throw new InvalidOperationException("the probe slipped.\nTwice."));
        Offer(services, "layer", _ => throw new InvalidOperationException("the probe slipped.\nTwice."), isLarge: true);
        Offer(services, "nan", good => good.mul(float.NaN));
        Offer(services, "shape", good => good.flatten());
        Offer(services, "crash", Crash);
        Offer(services, "hang", Hang);
    }

    private static void Offer(
        IServiceCollection services,
        string fault,
        Func<Tensor, Tensor> read,
        bool isLarge = false
    ) =>
        services.AddPart<IMemory, FaultyOptions>(
            $"faulty-{fault}",
            "Breaks its promise at every read when its dial is on.",
            _ => new FaultyMemory(read, isLarge)
        );

    /// <summary>As if the system ran out of memory.</summary>
    private static Tensor Crash(Tensor good)
    {
        System.Diagnostics.Process.GetCurrentProcess().Kill();
        return good;
    }

    /// <summary>As if it waited for a measurement that never comes.</summary>
    private static Tensor Hang(Tensor good)
    {
        Thread.Sleep(Timeout.Infinite);
        return good;
    }
}
