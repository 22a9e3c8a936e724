using System.Text.RegularExpressions;
using Modular.Arrays;

namespace Modular.Rigs;

/// <summary>Reads a file of weights.</summary>
internal static partial class WeightFile
{
    private static readonly string[] Pickles = [".pt", ".pth", ".bin", ".ckpt", ".pkl"];

    /// <summary>
    /// Its arrays by name, in their order; counters of batches are left out. Throws <see cref="InputException"/> with
    /// one sentence where it cannot be used.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, StoredArray>> Read(string path)
    {
        try
        {
            KeyValuePair<string, StoredArray>[] arrays =
            [
                .. ReadAll(path).Where(one => !one.Key.EndsWith(NetworkState.BatchCounter, StringComparison.Ordinal)),
            ];
            foreach ((_, StoredArray array) in arrays)
                CheckNumbers(array);
            return InOrder(arrays);
        }
        catch (InvalidDataException broken)
        {
            throw new InputException([broken.Message]);
        }
    }

    private static IReadOnlyList<KeyValuePair<string, StoredArray>> ReadAll(string path)
    {
        string ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending == ".safetensors")
            return SafetensorsFile.Read(path);
        if (ending == ".npz")
        {
            NpzFile file = NpzFile.Open(path);
            return [.. file.Names.Select(name => KeyValuePair.Create(name, file.Read(name)))];
        }
        if (Pickles.Contains(ending))
            throw BrokenFile.Make(
                path,
                "is a pickle, which may run code",
                ".safetensors or .npz was expected",
                "Save model.state_dict() with safetensors.torch.save_file."
            );
        throw BrokenFile.Make(
            path,
            $"ends in '{ending}'",
            ".safetensors or .npz was expected",
            "Save model.state_dict() with safetensors.torch.save_file, or arrays with numpy.savez."
        );
    }

    private static void CheckNumbers(StoredArray array)
    {
        if (array.Type.IsText)
            throw BrokenFile.Make(array.Place, "holds texts", "weights are numbers", "Take it out of the file.");
        int wrong = Array.FindIndex(array.ToFloats(), value => !float.IsFinite(value));
        if (wrong >= 0)
            throw BrokenFile.Make(
                array.Place,
                $"element {wrong}, counted from 0, is {array.ToNumbers()[wrong]:R}",
                "finite numbers of 32 bits were expected",
                "Train the network anew: these weights compute nothing."
            );
    }

    /// <summary>
    /// As in the file; where a library sorted the names by letters, numbers in them count as numbers: layer 2 is before
    /// layer 10.
    /// </summary>
    private static IReadOnlyList<KeyValuePair<string, StoredArray>> InOrder(KeyValuePair<string, StoredArray>[] arrays)
    {
        string[] names = [.. arrays.Select(one => one.Key)];
        if (!names.SequenceEqual(names.Order(StringComparer.Ordinal)))
            return arrays;
        return [.. arrays.OrderBy(one => Number().Replace(one.Key, Padded), StringComparer.Ordinal)];
    }

    private static string Padded(Match number) => number.Value.PadLeft(20, '0');

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
