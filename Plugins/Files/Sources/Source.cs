using Modular.Arrays;
using Modular.Plugins.Files.Samples;

namespace Modular.Plugins.Files.Sources;

/// <summary>Reads what the options name, whatever its format.</summary>
internal static class Source
{
    /// <summary>
    /// Reads all samples. Throws an InvalidDataException with one sentence where they cannot be used.
    /// </summary>
    public static SourceContent Read(FilesOptions options)
    {
        if (options is { File: null, Directory: null })
            throw new InvalidDataException(
                "neither option 'file' nor 'directory' is given; expected one of them. Name your file, or the folder of "
                    + "your pictures."
            );
        if (options is { File: not null, Directory: not null })
            throw new InvalidDataException(
                "options 'file' and 'directory' are both given; expected one of them. Leave one out."
            );
        if (options.File is null)
            return PictureFolder.Read(options);
        FileFormat format = FileFormats.Tell(options.File.FullName);
        CheckTestFile(options, format);
        if (format is FileFormat.Npy or FileFormat.Idx)
            return ArrayPair.Read(options);
        if ((options.LabelsFile ?? options.TestLabelsFile) is { } labels)
            throw BrokenFile.Make(
                labels.FullName,
                $"stands beside {options.File.Name}, which has labels of its own",
                "a file of labels belongs to .npy or IDX",
                "Leave it out, and name the labels with 'labels'."
            );
        if (format == FileFormat.Npz)
            return NpzArrays.Read(options);
        return new SourceContent(
            ReadTable(options.File, options),
            options.TestFile is { } test ? ReadTable(test, options) : null
        );
    }

    private static RawSamples ReadTable(FileInfo file, FilesOptions options)
    {
        if (FileFormats.Tell(file.FullName) == FileFormat.Parquet)
            return ParquetTable.Read(file.FullName, options);
        return CsvTable.Read(file.FullName, options);
    }

    private static void CheckTestFile(FilesOptions options, FileFormat format)
    {
        if (options.TestFile is not { } test)
            return;
        FileFormat other = FileFormats.Tell(test.FullName);
        if (Kind(format) != Kind(other))
            throw BrokenFile.Make(
                test.FullName,
                $"has the format {other}, but {options.File!.Name} has {format}",
                "both were expected in one form",
                "Save one again."
            );
    }

    private static int Kind(FileFormat format) =>
        format switch
        {
            FileFormat.Npz => 0,
            FileFormat.Npy or FileFormat.Idx => 1,
            _ => 2,
        };
}
