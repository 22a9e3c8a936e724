using Microsoft.Extensions.DependencyInjection;

namespace Modular.Contracts;

/// <summary>
/// The door of a plugin: the host looks for exactly one public class that implements it, with a public constructor
/// without parameters.
/// </summary>
public interface IPlugin
{
    /// <summary>
    /// Offers the plugin's parts with <see cref="PartRegistration.AddPart{TKind, TOptions}"/>. Touches no file, network
    /// or tensor.
    /// </summary>
    void Register(IServiceCollection services);
}
