using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Ideal;

/// <summary>Offers the memory <c>ideal</c>: linear, exact, without imperfections.</summary>
public sealed class IdealPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IMemory, IdealOptions>(
            "ideal",
            "Linear, exact devices without imperfections; the reference that others are compared with.",
            options => new IdealMemory(options)
        );
}
