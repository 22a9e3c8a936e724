using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Cells;

/// <summary>Offers the cell <c>2t2r</c>.</summary>
public sealed class CellsPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<ICell, PairOptions>(
            "2t2r", "A binary weight as a pair of devices; +1 means that the first conducts better.", _ => new Pair());
}
