using Google.Protobuf;
using Onnx;

namespace Modular.Plugins.Onnx.Files;

/// <summary>An ONNX file, read without trust.</summary>
internal static class ModelFile
{
    /// <summary>The greatest size of a file, bytes: no protobuf message is larger.</summary>
    public const long Largest = int.MaxValue;

    /// <summary>Reads a file; what is wrong with it is one sentence.</summary>
    public static ModelProto Read(FileInfo file)
    {
        if (!file.Exists)
            throw new FileNotFoundException(
                $"file {file.FullName} does not exist; expected an ONNX file. Correct 'file'."
            );
        if (file.Length > Largest)
            throw new InvalidDataException(
                $"{file.Name}: it has {file.Length / 1e9:0.0} GB; expected less than 2 GB, the most of an ONNX file that has "
                    + "its weights within. Use a smaller network."
            );
        if (file.Length == 0)
            throw new InvalidDataException($"{file.Name}: it is empty; expected an ONNX file. Export it again.");
        ModelProto model = Parse(file);
        if (model.Graph is null || model.Graph.Node.Count == 0)
            throw new InvalidDataException(
                $"{file.Name}: it has no operators; expected a whole ONNX file. Export it again."
            );
        return model;
    }

    private static ModelProto Parse(FileInfo file)
    {
        try
        {
            return ModelProto.Parser.ParseFrom(File.ReadAllBytes(file.FullName));
        }
        catch (InvalidProtocolBufferException)
        {
            throw new InvalidDataException(
                $"{file.Name}: it is truncated or no ONNX file; expected a whole file, such as torch.onnx.export writes. "
                    + "Export or copy it again."
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{file.Name}: it cannot be read; {error.Message} Correct 'file'.");
        }
    }
}
