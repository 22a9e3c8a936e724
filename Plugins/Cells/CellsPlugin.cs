using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Cells;

/// <summary>Offers the cells <c>2t2r</c> and <c>direct</c>.</summary>
public sealed class CellsPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services
            .AddPart<ICell, PairOptions>("2t2r", "A binary weight as a pair of devices; +1 means that the first conducts better.", _ => new Pair())
            .AddPart<ICell, DirectOptions>("direct", "A weight of any precision as the conductance of one device.", _ => new Direct());
}
