using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Capacitor;

/// <summary>Offers the memory <c>capacitor</c>: capacitors that set the conductance of read transistors.</summary>
public sealed class CapacitorPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IMemory, CapacitorOptions>(
            "capacitor",
            "Charge on a capacitor, trained in place by pulses of both signs; it leaks (Li, VLSI 2018).",
            options => new CapacitorMemory(options)
        );
}
