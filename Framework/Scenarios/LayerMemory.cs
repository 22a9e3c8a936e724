namespace Modular.Scenarios;

/// <summary>The place of a layer's weights.</summary>
internal enum LayerMemory
{
    /// <summary>The weights are not in the memory: they are digital and exact.</summary>
    None,
}
