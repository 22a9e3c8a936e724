using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Ecram;

/// <summary>Offers the memory <c>ecram</c>: electrochemical RAM.</summary>
public sealed class EcramPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IMemory, EcramOptions>(
            "ecram",
            "Electrochemical RAM trained in place by pulses of both signs, lithium or metal oxide (Tang, IEDM 2018; Kim, IEDM 2019).",
            options => new EcramMemory(options)
        );
}
