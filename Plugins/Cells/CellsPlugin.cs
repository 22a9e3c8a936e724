using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Cells;

/// <summary>
/// Offers the cells <c>1t1r</c>, <c>2t2r</c>, <c>2t2r-ternary</c>, <c>hamming</c>, <c>direct</c> and
/// <c>differential-analog</c>.
/// </summary>
public sealed class CellsPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
        RegisterDigital(services);
        RegisterAnalog(services);
    }

    /// <summary>Offers the cells whose devices are asked for their least or greatest conductance.</summary>
    private static void RegisterDigital(IServiceCollection services)
    {
        services.AddPart<ICell, PairOptions>(
            "2t2r",
            "A binary weight as a pair of devices; +1 means that the first conducts better.",
            _ => new Pair()
        );
        services.AddPart<ICell, OneDeviceOptions>(
            "1t1r",
            "A binary weight as one device; +1 means that it conducts well.",
            _ => new OneDevice()
        );
        services.AddPart<ICell, TernaryPairOptions>(
            "2t2r-ternary",
            "A ternary weight as a pair of devices; 0 means that neither conducts well (arXiv:2005.01973).",
            _ => new TernaryPair()
        );
        services.AddPart<ICell, HammingOptions>(
            "hamming",
            "Binary weights in words of a Hamming code, a device for each bit; SEC or SECDED, as its length says.",
            options => new Hamming(HammingCode.Find(options.Code[0], options.Code[1])!)
        );
    }

    /// <summary>Offers the cells whose devices are asked for any conductance.</summary>
    private static void RegisterAnalog(IServiceCollection services)
    {
        services.AddPart<ICell, DirectOptions>(
            "direct",
            "A weight of any precision as the conductance of one device.",
            _ => new Direct()
        );
        services.AddPart<ICell, DifferentialAnalogOptions>(
            "differential-analog",
            "A weight of any precision as the difference of two conductances.",
            options => new DifferentialAnalog(options)
        );
    }
}
