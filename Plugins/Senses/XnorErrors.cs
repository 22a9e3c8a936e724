using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>XNOR in the amplifier (arXiv:1908.04066): the product of each weight and each activation errs, anew for every sample and position.</summary>
internal sealed class XnorErrors(XnorErrorsOptions options) : ISense
{
    public IReadOnlyList<Imperfection> Imperfections { get; } =
    [
        new()
        {
            Name = "xnor-errors",
            Summary = "The product of a weight and an activation has the other sign, independently at every use.",
            Acts = Moment.Read,
            Typical = new() { Name = "probability", Value = options.Rate, Unit = "1", Source = "assumed" },
        },
    ];

    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions)
    {
        Dial errors = conditions["xnor-errors"];
        var products = new ProductErrors(Math.Min(1, options.Rate * errors.Strength), errors.Random);
        return new XnorErrorsArray(new SingleDevices("xnor-errors", [.. shape], range), products);
    }
}
