using Microsoft.Extensions.DependencyInjection;

namespace Modular.Contracts;

/// <summary>
/// The entry point of a plugin. The host looks for exactly one public class that implements it and has a public
/// constructor without parameters.
/// </summary>
public interface IPlugin
{
    /// <summary>
    /// Offers the plugin's parts with <see cref="PartRegistration.AddPart{TKind, TOptions}"/>. It must touch no file,
    /// no network and no tensor.
    /// </summary>
    void Register(IServiceCollection services);
}
