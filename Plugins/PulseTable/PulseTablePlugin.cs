using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.PulseTable;

/// <summary>Offers the memory <c>pulse-table</c>: seven analog devices of the table in NeuroSim's manuals.</summary>
public sealed class PulseTablePlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IMemory, PulseTableOptions>(
            "pulse-table",
            "Analog devices trained in place by pulses of both signs, by the columns of NeuroSim's table (MLP+NeuroSim V3.0).",
            options => new PulseTableMemory(options)
        );
}
