using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Fefet;

/// <summary>Offers the memory <c>fefet</c>: ferroelectric transistors of HfZrO2.</summary>
public sealed class FefetPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IMemory, FefetOptions>(
            "fefet",
            "Ferroelectric transistors trained in place by pulses of both signs, with reads that flip (Jerry, IEDM 2017).",
            options => new FefetMemory(options)
        );
}
