using Modular.Contracts;

namespace Modular.Loading;

/// <summary>What became of one entry of plugins.yaml.</summary>
/// <param name="Folder">Absolute.</param>
/// <param name="Identity">Null if the folder holds nothing that has one.</param>
/// <param name="Parts">What the plugin offers; nothing if it was rejected.</param>
/// <param name="Rejection">A finished sentence, or null.</param>
internal sealed record PluginVerdict(
    string Folder,
    PluginIdentity? Identity,
    IReadOnlyList<Part> Parts,
    string? Rejection
);
