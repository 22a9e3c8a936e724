using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// The plugin that offers the senses <c>differential</c>, <c>reference</c>, <c>pcsa</c>, <c>pcsa-ternary</c>,
/// <c>direct</c>, <c>differential-analog</c>, <c>analog-column</c> and <c>xnor-errors</c>.
/// </summary>
public sealed class SensesPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
        RegisterAmplifiers(services);
        RegisterConverters(services);
        RegisterColumns(services);
    }

    /// <summary>Registers the senses that decide each weight by a comparison.</summary>
    private static void RegisterAmplifiers(IServiceCollection services)
    {
        services.AddPart<ISense, DifferentialOptions>(
            "differential",
            "Compares the two devices of a pair with one precharge amplifier per weight.",
            options => new DifferentialSense(options)
        );
        services.AddPart<ISense, ReferenceOptions>(
            "reference",
            "Compares the one device of a weight with a reference resistance.",
            options => new ReferenceSense(options)
        );
        services.AddPart<ISense, PcsaOptions>(
            "pcsa",
            "Compares the two devices of a pair by the race of their currents in a precharge sense amplifier (arXiv:1902.02528).",
            options => new PcsaSense(options)
        );
        services.AddPart<ISense, PcsaTernaryOptions>(
            "pcsa-ternary",
            "The same race near threshold: a pair of which neither branch discharges in time reads 0 (arXiv:2005.01973).",
            options => new PcsaTernarySense(options)
        );
    }

    /// <summary>Registers the senses that read each weight as an analog value.</summary>
    private static void RegisterConverters(IServiceCollection services)
    {
        services.AddPart<ISense, DirectOptions>(
            "direct",
            "Reads the conductance of one device as a value, without errors.",
            _ => new DirectSense()
        );
        services.AddPart<ISense, DifferentialAnalogOptions>(
            "differential-analog",
            "Reads the difference of two devices as a value, without errors.",
            _ => new DifferentialAnalogSense()
        );
    }

    /// <summary>Registers the senses that read the sums of columns.</summary>
    private static void RegisterColumns(IServiceCollection services)
    {
        services.AddPart<ISense, AnalogColumnOptions>(
            "analog-column",
            "Reads pairs of columns by their currents, array by array: converters, noise and the resistance of wires.",
            options => new AnalogColumnSense(options)
        );
        services.AddPart<ISense, XnorErrorsOptions>(
            "xnor-errors",
            "Reads weights in the sums of columns, where every product errs at every use.",
            options => new XnorErrorsSense(options)
        );
    }
}
