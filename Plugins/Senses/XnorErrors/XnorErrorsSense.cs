using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// The sense <c>xnor-errors</c>: XNOR inside the amplifier (arXiv:1908.04066). The product of each weight and each
/// activation errs independently, for every sample and every position.
/// </summary>
internal sealed class XnorErrorsSense(XnorErrorsOptions options) : ISense, IReadEnergies, IUseEnergies
{
    private const string Products = "xnor-errors";
    private const string Comparator = "comparator-noise";

    /// <inheritdoc/>
    public IReadOnlyList<Imperfection> Imperfections
    {
        get
        {
            Imperfection products = Create(
                Products,
                "The product of a weight and an activation has the other sign, independently at every use.",
                Assumed("probability", options.Rate, "1")
            );
            if (options.ComparatorSigma <= 0)
                return [products];
            Imperfection comparator = Create(
                Comparator,
                "The comparator of a popcount with its threshold errs, more often the nearer they are.",
                Assumed("sigma", options.ComparatorSigma, "popcounts")
            );
            return [products, comparator];
        }
    }

    /// <inheritdoc/>
    public Quantity ReadEnergy => ReadEnergies.Read(options.ReadEnergy, "assumed");

    /// <inheritdoc/>
    public Quantity? OperationEnergy => null;

    /// <inheritdoc/>
    public IReadOnlyList<CountedEnergy> Energies(MatrixUse use) => LineEnergies.Sensing(use, options.Vdd);

    /// <inheritdoc/>
    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions)
    {
        var devices = new SingleDevices("xnor-errors", [.. shape], range);
        Dial dial = conditions[Products];
        double rate = Math.Min(1, options.Rate * dial.Strength);
        var errors = new ProductErrors(rate, dial.Random);
        return new XnorErrorsArray(devices, errors, FabricateNoise(conditions));
    }

    private ComparatorNoise? FabricateNoise(Conditions conditions)
    {
        if (options.ComparatorSigma <= 0)
            return null;
        Dial dial = conditions[Comparator];
        if (dial.Strength == 0)
            return null;
        return new ComparatorNoise(options.ComparatorSigma * dial.Strength, dial.Random);
    }

    private static Imperfection Create(string name, string summary, Quantity typical) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = Moment.Read,
            Typical = typical,
        };

    private static Quantity Assumed(string name, double value, string unit) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = unit,
            Source = "assumed",
        };
}
