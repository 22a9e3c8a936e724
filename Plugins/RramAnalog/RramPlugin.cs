using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.RramAnalog;

/// <summary>Offers the memory <c>rram-analog</c>: oxide RRAM that holds analog weights.</summary>
public sealed class RramPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IMemory, RramOptions>(
            "rram-analog",
            "Oxide RRAM for analog weights, by published fits: programming, relaxation and read noise.",
            options => new RramMemory(options)
        );
}
