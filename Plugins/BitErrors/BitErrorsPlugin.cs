using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.BitErrors;

/// <summary>Offers the memory <c>bit-errors</c>: abstract devices that are read with errors at given rates.</summary>
public sealed class BitErrorsPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IMemory, BitErrorsOptions>(
            "bit-errors",
            "Abstract devices that hold the value asked for and are read with errors at given rates.",
            options => new BitErrorMemory(options)
        );
}
