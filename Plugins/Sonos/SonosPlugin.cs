using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Sonos;

/// <summary>Offers the memory <c>sonos</c>: charge-trap transistors that hold analog weights.</summary>
public sealed class SonosPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IMemory, SonosOptions>(
            "sonos",
            "SONOS charge-trap transistors for analog weights: error of the current by state and time, and read noise "
                + "(Agrawal, IEDM 2022).",
            options => new SonosMemory(options)
        );
}
