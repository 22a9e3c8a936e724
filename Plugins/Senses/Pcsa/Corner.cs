namespace Modular.Plugins.Senses;

/// <summary>The process corner of a chip's transistors.</summary>
internal enum Corner
{
    /// <summary>A higher threshold and less drive.</summary>
    Slow,

    /// <summary>As designed.</summary>
    Typical,

    /// <summary>A lower threshold and more drive.</summary>
    Fast,
}
