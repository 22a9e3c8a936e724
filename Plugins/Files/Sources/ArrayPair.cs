using Modular.Arrays;
using Modular.Plugins.Files.Samples;

namespace Modular.Plugins.Files.Sources;

/// <summary>Inputs in one file and labels in another: .npy or IDX.</summary>
internal static class ArrayPair
{
    /// <summary>Reads the pairs that the options name.</summary>
    public static SourceContent Read(FilesOptions options)
    {
        RawSamples main = Read(options.File!, options.LabelsFile, "labels-file");
        if (options.TestFile is null)
            return new SourceContent(main, null);
        return new SourceContent(main, Read(options.TestFile, options.TestLabelsFile, "test-labels-file"));
    }

    private static RawSamples Read(FileInfo inputs, FileInfo? labels, string option)
    {
        if (labels is null)
            throw BrokenFile.Make(
                inputs.FullName,
                "holds one array, the inputs",
                "labels were expected, too",
                $"Name their file with '{option}', or save both with numpy.savez."
            );
        return new RawSamples
        {
            Origin = inputs.Name,
            Inputs = NumberArray.FromArray(ReadArray(inputs)),
            Labels = Column.FromArray(ReadArray(labels)),
        };
    }

    private static StoredArray ReadArray(FileInfo file)
    {
        string path = file.FullName;
        return FileFormats.Tell(path) switch
        {
            FileFormat.Npy => ReadNpy(path),
            FileFormat.Idx => IdxArray.Read(path),
            _ => throw BrokenFile.Make(
                path,
                "is neither .npy nor IDX",
                "a file of one array was expected",
                "Tables and .npz files hold inputs and labels together: name one as 'file' alone."
            ),
        };
    }

    private static StoredArray ReadNpy(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            return NpyFile.Read(path);
        byte[] content = InputFile.Content(path);
        return NpyFile.Read(new MemoryStream(content), path, content.Length);
    }
}
