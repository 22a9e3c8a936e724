using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// XNOR in the amplifier (arXiv:1908.04066): the product of each weight and each activation errs, anew for every sample
/// and position.
/// </summary>
internal sealed class XnorErrorsSense(XnorErrorsOptions options) : ISense
{
    private const string Products = "xnor-errors";
    private const string Comparator = "comparator-noise";

    public IReadOnlyList<Imperfection> Imperfections =>
        [
            One(
                Products,
                "The product of a weight and an activation has the other sign, independently at every use.",
                "probability",
                options.Rate,
                "1"
            ),
            .. options.ComparatorSigma > 0
                ?
                [
                    One(
                        Comparator,
                        "The comparator of a popcount with its threshold errs, more often the nearer they are.",
                        "sigma",
                        options.ComparatorSigma,
                        "popcounts"
                    ),
                ]
                : Array.Empty<Imperfection>(),
        ];

    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions)
    {
        Dial errors = conditions[Products];
        var products = new ProductErrors(Math.Min(1, options.Rate * errors.Strength), errors.Random);
        return new XnorErrorsArray(
            new SingleDevices("xnor-errors", [.. shape], range),
            products,
            options.ComparatorSigma > 0 ? Noise(conditions[Comparator]) : null
        );
    }

    private ComparatorNoise? Noise(Dial dial) =>
        dial.Strength == 0 ? null : new(options.ComparatorSigma * dial.Strength, dial.Random);

    private static Imperfection One(string name, string summary, string quantity, double size, string unit) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = Moment.Read,
            Typical = new()
            {
                Name = quantity,
                Value = size,
                Unit = unit,
                Source = "assumed",
            },
        };
}
