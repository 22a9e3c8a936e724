using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>Offers the senses <c>differential</c>, <c>direct</c> and <c>xnor-errors</c>.</summary>
public sealed class SensesPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services
            .AddPart<ISense, DifferentialOptions>("differential", "Compares the two devices of a pair with one precharge amplifier per weight.", options => new Differential(options))
            .AddPart<ISense, DirectOptions>("direct", "Reads the conductance of one device as a value, without errors.", _ => new Direct())
            .AddPart<ISense, XnorErrorsOptions>("xnor-errors", "Reads weights in the sums of columns, where every product errs at every use.", options => new XnorErrors(options));
}
