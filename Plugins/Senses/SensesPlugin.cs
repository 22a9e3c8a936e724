using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>Offers the sense <c>differential</c>.</summary>
public sealed class SensesPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<ISense, DifferentialOptions>(
            "differential", "Compares the two devices of a pair with one precharge amplifier per weight.", options => new Differential(options));
}
