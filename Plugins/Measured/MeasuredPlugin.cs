using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>The plugin that offers the memory <c>measured</c>.</summary>
public sealed class MeasuredPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IMemory, MeasuredOptions>(
            "measured",
            "Your own devices: a law of their pulse response, fitted to a file of measured conductances.",
            options => new MeasuredMemory(options)
        );
}
