using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>Offers the memory <c>hfo2-weak-reset</c>: HfO2 resistive RAM with weak RESET pulses.</summary>
public sealed class Hfo2WeakResetPlugin : IPlugin
{
    /// <inheritdoc />
    public void Register(IServiceCollection services) =>
        services.AddPart<IMemory, WeakResetOptions>(
            "hfo2-weak-reset",
            "HfO2 RRAM whose resistance rises a little with every weak RESET pulse (arXiv:2107.06064).",
            options => new WeakResetMemory(options)
        );
}
