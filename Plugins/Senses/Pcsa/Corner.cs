namespace Modular.Plugins.Senses;

/// <summary>How the transistors of a chip came out.</summary>
internal enum Corner
{
    /// <summary>A higher threshold and less drive.</summary>
    Slow,

    /// <summary>As designed.</summary>
    Typical,

    /// <summary>A lower threshold and more drive.</summary>
    Fast,
}
