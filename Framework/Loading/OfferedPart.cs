using Modular.Contracts;

namespace Modular.Loading;

/// <summary>A part that a scenario can name.</summary>
/// <param name="Part">The part, as its plugin registered it.</param>
/// <param name="Plugin">The plugin that offers the part.</param>
internal sealed record OfferedPart(Part Part, PluginIdentity Plugin);
