using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Cells;

/// <summary>Offers the cells <c>2t2r</c> and <c>hamming</c>.</summary>
public sealed class CellsPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
        services.AddPart<ICell, PairOptions>(
            "2t2r", "A binary weight as a pair of devices; +1 means that the first conducts better.", _ => new Pair());
        services.AddPart<ICell, HammingOptions>(
            "hamming", "Binary weights in words of a Hamming code, a device for each bit; SEC or SECDED, as its length says.", options => new Hamming(HammingCode.Find(options.Code[0], options.Code[1])!));
    }
}
