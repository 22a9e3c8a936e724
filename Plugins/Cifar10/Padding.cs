namespace Modular.Plugins.Cifar10;

/// <summary>The pixels beyond the edge of a picture.</summary>
internal enum Padding
{
    /// <summary>All pixels are black.</summary>
    Black,

    /// <summary>Each pixel is the nearest one of the picture.</summary>
    Edge,
}
