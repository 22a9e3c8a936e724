using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Files;

/// <summary>Options of the data set <c>files</c>.</summary>
internal sealed record FilesOptions
{
    /// <summary>
    /// The file of the samples: .npz, .npy, CSV (also with tabs or semicolons), .parquet, or IDX as MNIST has it; CSV,
    /// .npy and IDX also as .gz. Either this or 'directory' is given.
    /// </summary>
    public FileInfo? File { get; init; }

    /// <summary>The file of the labels, where 'file' is .npy or IDX: .npy or IDX, one label for each sample.</summary>
    public FileInfo? LabelsFile { get; init; }

    /// <summary>A file of test samples in the form of 'file', which then holds the training samples alone.</summary>
    public FileInfo? TestFile { get; init; }

    /// <summary>The file of the test samples' labels, where 'test-file' is .npy or IDX.</summary>
    public FileInfo? TestLabelsFile { get; init; }

    /// <summary>
    /// A folder of pictures (PNG, JPEG), with a folder for each class, or with 'train' and 'test' (or 'val'), which
    /// have them.
    /// </summary>
    public DirectoryInfo? Directory { get; init; }

    /// <summary>
    /// The names of the inputs: one array of an .npz, or columns of a table, where 'pixel*' takes all that begin so.
    /// Unless given, an array of a usual name (x_train, x, inputs, images, data), or all columns with no other meaning.
    /// </summary>
    public IReadOnlyList<string>? Inputs { get; init; }

    /// <summary>
    /// The name of the labels: an array of an .npz or a column of a table. Unless given, a usual name (y_train, y,
    /// labels, label, target, class).
    /// </summary>
    public string? Labels { get; init; }

    /// <summary>The name of the test samples' inputs in an .npz; a usual name (x_test) unless given.</summary>
    public string? TestInputs { get; init; }

    /// <summary>The name of the test samples' labels in an .npz; a usual name (y_test) unless given.</summary>
    public string? TestLabels { get; init; }

    /// <summary>
    /// The name of the groups, such as subjects or wafers: folds and a drawn test set hold whole groups. Unless given,
    /// 'group' or 'groups' where there is one; else each sample is a group.
    /// </summary>
    public string? Groups { get; init; }

    /// <summary>
    /// The name of the split: 'test' or 1 marks test samples, 'train' or 0 the others. Unless given, 'split' where
    /// there is one.
    /// </summary>
    public string? Split { get; init; }

    /// <summary>
    /// The name of the published folds. Unless given, 'fold' or 'folds' where there is one.
    /// </summary>
    public string? Folds { get; init; }

    /// <summary>
    /// The shape of a sample, such as [1, 28, 28]. Unless given, as the file has it; pictures of two axes of bytes get
    /// one channel.
    /// </summary>
    public IReadOnlyList<long>? Shape { get; init; }

    /// <summary>Whether the last axis of a sample holds its channels; they are moved to the front.</summary>
    public bool ChannelsLast { get; init; }

    /// <summary>The number of channels of pictures, 1 (grey) or 3; as the first picture has it unless given.</summary>
    [AllowedValues(null, 1, 3)]
    public int? Channels { get; init; }

    /// <summary>The number of classes; as many as the labels say unless given.</summary>
    [Range(2, 100_000)]
    public int? Classes { get; init; }

    /// <summary>What is done to the values.</summary>
    public Normalisation Normalise { get; init; }

    /// <summary>
    /// What is then subtracted, one number for each channel or feature, or one for all; null for nothing.
    /// </summary>
    public IReadOnlyList<double>? Mean { get; init; }

    /// <summary>
    /// What values are then divided by, one number for each channel or feature, or one for all; null for nothing.
    /// </summary>
    public IReadOnlyList<double>? Deviation { get; init; }

    /// <summary>
    /// The share of the samples that becomes the test set, drawn by whole groups, where the files name none. Assumed.
    /// </summary>
    [Range(0.001, 0.999)]
    public double TestShare { get; init; } = 0.2;

    /// <summary>The number that fixes which samples are drawn for the test set.</summary>
    [Range(0, int.MaxValue)]
    public int SplitSeed { get; init; }

    /// <summary>Number of training samples, taken from the first on; all unless given.</summary>
    [Range(1, int.MaxValue)]
    public int? Train { get; init; }

    /// <summary>Number of test samples, taken from the first on; all unless given.</summary>
    [Range(1, int.MaxValue)]
    public int? Test { get; init; }
}
