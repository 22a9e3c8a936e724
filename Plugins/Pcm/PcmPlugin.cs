using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Pcm;

/// <summary>Offers the memory <c>pcm</c>: phase-change memory that holds analog weights.</summary>
public sealed class PcmPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IMemory, PcmOptions>(
            "pcm",
            "Phase-change memory for analog weights: programming noise, drift and read noise (Nandakumar, ICECS 2019).",
            options => new PcmMemory(options)
        );
}
