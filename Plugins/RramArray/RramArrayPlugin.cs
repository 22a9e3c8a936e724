using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.RramArray;

/// <summary>Offers the memory <c>rram-array</c>: filamentary RRAM that is trained in place.</summary>
public sealed class RramArrayPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IMemory, RramArrayOptions>(
            "rram-array",
            "RRAM trained in place by weak pulses of both signs, with soft bounds or exponential steps (Gong, 2018 and IEDM 2022).",
            options => new RramArrayMemory(options)
        );
}
