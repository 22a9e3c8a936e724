using Modular.Arrays;
using Modular.Plugins.Files.Samples;

namespace Modular.Plugins.Files.Sources;

/// <summary>Samples in the arrays of .npz files.</summary>
internal static class NpzArrays
{
    /// <summary>Reads the arrays that the options name, or those of usual names.</summary>
    public static SourceContent Read(FilesOptions options)
    {
        string path = options.File!.FullName;
        NpzFile file = NpzFile.Open(path);
        RawSamples main = ReadMain(path, file, options);
        if (options.TestFile is { } testFile)
            return new SourceContent(main, ReadMain(testFile.FullName, NpzFile.Open(testFile.FullName), options));
        string? inputs = Choose(path, file, options.TestInputs, UsualNames.TestInputs, "test-inputs");
        string? labels = Choose(path, file, options.TestLabels, UsualNames.TestLabels, "test-labels");
        if (inputs is null && labels is null)
            return new SourceContent(main, null);
        if (inputs is null)
            throw Alone(path, $"labels of test samples, '{labels}'", "test-inputs");
        if (labels is null)
            throw Alone(path, $"inputs of test samples, '{inputs}'", "test-labels");
        return new SourceContent(main, Pair(path, file, inputs, labels));
    }

    private static InvalidDataException Alone(string path, string found, string option) =>
        BrokenFile.Make(path, $"has {found}, alone", "both were expected", $"Name the other with '{option}'.");

    private static RawSamples ReadMain(string path, NpzFile file, FilesOptions options)
    {
        if (options.Inputs is { Count: not 1 })
            throw new InvalidDataException(
                $"option 'inputs' has {options.Inputs.Count} names; an .npz file has the inputs in one array. Name one."
            );
        string inputs = Demand(path, file, options.Inputs?[0], UsualNames.Inputs, "inputs");
        string labels = Demand(path, file, options.Labels, UsualNames.Labels, "labels");
        return Pair(path, file, inputs, labels) with
        {
            Groups = Cells(path, file, options.Groups, UsualNames.Groups, "groups"),
            Split = Cells(path, file, options.Split, UsualNames.Split, "split"),
            Folds = Cells(path, file, options.Folds, UsualNames.Folds, "folds"),
        };
    }

    private static RawSamples Pair(string path, NpzFile file, string inputs, string labels) =>
        new()
        {
            Origin = $"{Path.GetFileName(path)}[{inputs}]",
            Inputs = NumberArray.FromArray(file.Read(inputs)),
            Labels = Column.FromArray(file.Read(labels)),
        };

    private static Column? Cells(string path, NpzFile file, string? given, string[] usual, string option)
    {
        if (Choose(path, file, given, usual, option) is { } name)
            return Column.FromArray(file.Read(name));
        return null;
    }

    private static string Demand(string path, NpzFile file, string? given, string[] usual, string option) =>
        Choose(path, file, given, usual, option)
        ?? throw BrokenFile.Make(
            path,
            $"has no array of a usual name for {option}",
            $"one of {string.Join(", ", usual)} was expected",
            $"Name it with '{option}'. There are {NearName.List(file.Names)}."
        );

    private static string? Choose(string path, NpzFile file, string? given, string[] usual, string option)
    {
        if (given is null)
            return UsualNames.Find(usual, file.Names);
        if (file.Names.Contains(given))
            return given;
        throw BrokenFile.Make(
            path,
            $"has no array '{given}'",
            $"option '{option}' names one",
            NearName.Suggest(given, file.Names)
        );
    }
}
