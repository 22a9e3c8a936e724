using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.SttMram;

/// <summary>Offers the memory <c>stt-mram</c>: perpendicular magnetic tunnel junctions.</summary>
public sealed class SttPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IMemory, SttOptions>(
            "stt-mram",
            "Magnetic tunnel junctions, parallel or antiparallel: spreads, write errors, read disturb and retention.",
            options => new SttMemory(options)
        );
}
