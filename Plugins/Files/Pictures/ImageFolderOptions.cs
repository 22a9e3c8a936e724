using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Files.Pictures;

/// <summary>Options of the data set <c>imagefolder</c>.</summary>
internal sealed record ImageFolderOptions
{
    /// <summary>The folder that has the folders of 'train' and 'test', with a folder for each class in both.</summary>
    [Required]
    public DirectoryInfo? Directory { get; init; }

    /// <summary>Name of the folder of the training pictures.</summary>
    public string Train { get; init; } = "train";

    /// <summary>Name of the folder of the test pictures; ImageNet calls it val.</summary>
    public string Test { get; init; } = "val";

    /// <summary>Number of classes, from the first on in the order of their names; null for all.</summary>
    [Range(2, 100_000)]
    public int? Classes { get; init; }

    /// <summary>
    /// The most training pictures of a class, from the first on in the order of their names; null for all.
    /// </summary>
    [Range(1, 10_000_000)]
    public int? TrainPerClass { get; init; }

    /// <summary>
    /// The most test pictures of a class, from the first on in the order of their names; null for all.
    /// </summary>
    [Range(1, 10_000_000)]
    public int? TestPerClass { get; init; }

    /// <summary>
    /// The shorter side that a picture is scaled to before its middle is cut out, pixels. 256 is usual for ImageNet
    /// (torchvision's reference training).
    /// </summary>
    [Range(1, 10_000)]
    public int Resize { get; init; } = 256;

    /// <summary>Side of the square that is cut out, pixels. 224: arXiv:1704.04861.</summary>
    [Range(1, 10_000)]
    public int Crop { get; init; } = 224;

    /// <summary>
    /// Whether each epoch sees another part of a training picture, scaled to the square and perhaps mirrored
    /// (torchvision's RandomResizedCrop and RandomHorizontalFlip).
    /// </summary>
    public bool Augment { get; init; } = true;

    /// <summary>The least share of a picture's area that an augmented view sees. 0.08: torchvision.</summary>
    [Range(0.001, 1.0)]
    public double LeastArea { get; init; } = 0.08;

    /// <summary>
    /// Whether channels are normalised by mean (0.485, 0.456, 0.406) and deviation (0.229, 0.224, 0.225) of pixel /
    /// 255, those of ImageNet (torchvision). False: values go from 0 to 1.
    /// </summary>
    public bool Normalise { get; init; } = true;
}
