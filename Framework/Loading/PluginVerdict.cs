using Modular.Contracts;

namespace Modular.Loading;

/// <summary>The result of loading one entry of plugins.yaml.</summary>
/// <param name="Folder">The absolute path of the plugin's folder.</param>
/// <param name="Identity">The identity of the plugin; null where the folder holds no assembly to read it from.</param>
/// <param name="Parts">The parts that the plugin offers; none if it was rejected.</param>
/// <param name="Rejection">The reason for a rejection as a finished sentence; null if the plugin was loaded.</param>
internal sealed record PluginVerdict(
    string Folder,
    PluginIdentity? Identity,
    IReadOnlyList<Part> Parts,
    string? Rejection
);
