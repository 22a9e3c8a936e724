namespace Modular.Plugins.Files;

/// <summary>What is done to the values of a file before a network sees them.</summary>
internal enum Normalisation
{
    /// <summary>Bytes and pictures are divided by 255; other values stay as they are.</summary>
    Automatic,

    /// <summary>Values stay as they are, bytes from 0 to 255, too.</summary>
    None,

    /// <summary>Values are divided by 255.</summary>
    Bytes,

    /// <summary>The least value of the training samples becomes 0, the greatest 1.</summary>
    Range,

    /// <summary>
    /// Each feature, or each channel of samples with several axes, gets mean 0 and standard deviation 1 over the
    /// training samples.
    /// </summary>
    Standard,
}
