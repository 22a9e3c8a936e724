namespace Modular.Plugins.Cifar10;

/// <summary>What is beyond the edge of a picture.</summary>
internal enum Padding
{
    /// <summary>Black.</summary>
    Black,

    /// <summary>The nearest pixel of the picture.</summary>
    Edge,
}
