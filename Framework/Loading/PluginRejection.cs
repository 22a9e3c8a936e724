namespace Modular.Loading;

/// <summary>Ends the loading of one plugin. <see cref="PluginCatalog"/> turns it into a verdict.</summary>
/// <param name="sentence">The reason: what is wrong; what was expected. What to do.</param>
internal sealed class PluginRejection(string sentence) : Exception(sentence);
