using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Cifar10;

/// <summary>Options of the data set <c>cifar-10</c>.</summary>
internal sealed record Cifar10Options
{
    /// <summary>
    /// Folder of the six binary batches, each as <c>.bin</c> or <c>.bin.br</c> (Brotli); the folder of <c>modular data
    /// get cifar-10</c> unless given.
    /// </summary>
    public DirectoryInfo? Directory { get; init; }

    /// <summary>Number of training samples, taken from the first on.</summary>
    [Range(2, 50000)]
    public int Train { get; init; } = 50000;

    /// <summary>Number of test samples, taken from the first on.</summary>
    [Range(1, 10000)]
    public int Test { get; init; } = 10000;

    /// <summary>
    /// Whether training samples are shifted by up to 4 pixels each way and flipped at random, anew in each epoch.
    /// arXiv:2107.06064 [code].
    /// </summary>
    public bool Augment { get; init; } = true;

    /// <summary>
    /// Pixels that a shifted window sees beyond the edge of a picture: black, as torchvision's RandomCrop (assumed), or
    /// edge, the nearest pixel (arXiv:2007.14234 [code]).
    /// </summary>
    public Padding Padding { get; init; } = Padding.Black;

    /// <summary>
    /// Whether channels are normalised by mean (0.4914, 0.4822, 0.4465) and deviation (0.2023, 0.1994, 0.2010) of pixel
    /// / 255. arXiv:2107.06064 [code].
    /// </summary>
    public bool Normalise { get; init; } = true;
}
