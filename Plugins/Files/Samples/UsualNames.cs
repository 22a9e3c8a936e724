namespace Modular.Plugins.Files.Samples;

/// <summary>Names that arrays and columns usually have. Letters of either case are the same.</summary>
internal static class UsualNames
{
    /// <summary>Inputs of the training samples, or of all.</summary>
    public static readonly string[] Inputs =
    [
        "x_train",
        "train_images",
        "train_x",
        "x",
        "inputs",
        "images",
        "data",
        "features",
    ];

    /// <summary>Labels of the training samples, or of all.</summary>
    public static readonly string[] Labels =
    [
        "y_train",
        "train_labels",
        "train_y",
        "y",
        "labels",
        "label",
        "targets",
        "target",
        "class",
    ];

    /// <summary>Inputs of the test samples.</summary>
    public static readonly string[] TestInputs = ["x_test", "test_images", "test_x"];

    /// <summary>Labels of the test samples.</summary>
    public static readonly string[] TestLabels = ["y_test", "test_labels", "test_y"];

    /// <summary>The names of arrays of groups of samples.</summary>
    public static readonly string[] Groups = ["groups", "group"];

    /// <summary>The side of the split that a sample is on.</summary>
    public static readonly string[] Split = ["split"];

    /// <summary>The names of arrays of published folds.</summary>
    public static readonly string[] Folds = ["folds", "fold"];

    /// <summary>The first usual name that occurs; null where none does.</summary>
    public static string? Find(IReadOnlyList<string> usual, IReadOnlyList<string> names) =>
        usual
            .Select(name => names.FirstOrDefault(one => one.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(found => found is not null);
}
