using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Mnist;

/// <summary>Options of the data set <c>mnist</c>.</summary>
internal sealed record MnistOptions
{
    /// <summary>
    /// Folder of the four IDX files, with or without <c>.gz</c>; the folder beside the plugin unless given, or where
    /// there is none the one that <c>modular data get mnist</c> fills.
    /// </summary>
    public DirectoryInfo? Directory { get; init; }

    /// <summary>Number of training samples, taken from the first on.</summary>
    [Range(1, 60000)]
    public int Train { get; init; } = 60000;

    /// <summary>Number of test samples, taken from the first on.</summary>
    [Range(1, 10000)]
    public int Test { get; init; } = 10000;

    /// <summary>
    /// Whether greys have the mean 0 and the standard deviation 1 over the training pictures: (x - 0.1307) / 0.3081, as
    /// is usual. False: they go from 0 to 1.
    /// </summary>
    public bool Normalise { get; init; }
}
