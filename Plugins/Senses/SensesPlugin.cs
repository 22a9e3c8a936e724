using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// Offers the senses <c>differential</c>, <c>reference</c>, <c>pcsa</c>, <c>pcsa-ternary</c>, <c>direct</c>,
/// <c>differential-analog</c>, <c>analog-column</c> and <c>xnor-errors</c>.
/// </summary>
public sealed class SensesPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services
            .AddPart<ISense, DifferentialOptions>(
                "differential",
                "Compares the two devices of a pair with one precharge amplifier per weight.",
                options => new DifferentialSense(options)
            )
            .AddPart<ISense, ReferenceOptions>(
                "reference",
                "Compares the one device of a weight with a reference resistance.",
                options => new ReferenceSense(options)
            )
            .AddPart<ISense, PcsaOptions>(
                "pcsa",
                "Compares the two devices of a pair by the race of their currents in a precharge sense amplifier (arXiv:1902.02528).",
                options => new PcsaSense(options)
            )
            .AddPart<ISense, PcsaTernaryOptions>(
                "pcsa-ternary",
                "The same race near threshold: a pair of which neither branch discharges in time reads 0 (arXiv:2005.01973).",
                options => new PcsaTernarySense(options)
            )
            .AddPart<ISense, DirectOptions>(
                "direct",
                "Reads the conductance of one device as a value, without errors.",
                _ => new DirectSense()
            )
            .AddPart<ISense, DifferentialAnalogOptions>(
                "differential-analog",
                "Reads the difference of two devices as a value, without errors.",
                _ => new DifferentialAnalogSense()
            )
            .AddPart<ISense, AnalogColumnOptions>(
                "analog-column",
                "Reads pairs of columns by their currents, array by array: converters, noise and the resistance of wires.",
                options => new AnalogColumnSense(options)
            )
            .AddPart<ISense, XnorErrorsOptions>(
                "xnor-errors",
                "Reads weights in the sums of columns, where every product errs at every use.",
                options => new XnorErrorsSense(options)
            );
}
