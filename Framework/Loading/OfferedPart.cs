using Modular.Contracts;

namespace Modular.Loading;

/// <summary>A part that a scenario can name, and the plugin that it comes from.</summary>
internal sealed record OfferedPart(Part Part, PluginIdentity Plugin);
