namespace Modular.Scenarios;

/// <summary>Where a layer's weights live.</summary>
internal enum LayerMemory
{
    /// <summary>Not in the memory.</summary>
    None,
}
