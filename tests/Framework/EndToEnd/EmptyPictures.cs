using System.IO.Compression;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>
/// Stands in for data that are not in the repository: CIFAR-10 at its full size, all zeros and sparse on disk, a beat
/// of each class in both halves of ecg-beats, and folders of pictures. They are enough to check a scenario.
/// </summary>
public sealed class EmptyPictures : IDisposable
{
    /// <summary>A PNG of one point.</summary>
    private const string Point =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private readonly TemporaryFolder data = new();

    public EmptyPictures()
    {
        Directory.CreateDirectory(data["cifar-10"]);
        foreach (
            string name in new[]
            {
                "data_batch_1",
                "data_batch_2",
                "data_batch_3",
                "data_batch_4",
                "data_batch_5",
                "test_batch",
            }
        )
        {
            using FileStream file = File.Create(Path.Combine(data["cifar-10"], name + ".bin"));
            file.SetLength(10000 * 3073);
        }
        WriteBeats(Directory.CreateDirectory(data["ecg-beats"]).FullName);
    }

    /// <summary>What MODULAR_DATA names.</summary>
    public string Root => data.Path;

    /// <summary>
    /// Makes a folder of pictures of a point each, one of every class to train and one to test; gives its path.
    /// </summary>
    public string MakeFolder(int classes)
    {
        foreach (string part in (string[])["train", "val"])
        foreach (int label in Enumerable.Range(0, classes))
        {
            string folder = Directory.CreateDirectory(Path.Combine(data["pictures"], part, $"{label:0000}")).FullName;
            File.WriteAllBytes(Path.Combine(folder, "point.png"), Convert.FromBase64String(Point));
        }
        return data["pictures"];
    }

    private static void WriteBeats(string folder)
    {
        string[] lines =
        [
            .. from record in (string[])["DS1,101", "DS2,100"]
            from symbol in "NAVF/"
            select $"{record},2972,{symbol},x,310,329",
        ];
        string name = Path.Combine(folder, "mitbih-beats");
        const string description = "{ \"shape\": [10, 1, 128], \"fs\": 180, \"channels\": [\"MLII\"], \"rIndex\": 48 }";
        File.WriteAllText(name + ".json", description);
        File.WriteAllLines(name + ".csv", ["split,record,sample,symbol,class,preRR,postRR", .. lines]);
        using FileStream file = File.Create(name + ".i16.br");
        using var packed = new BrotliStream(file, CompressionMode.Compress);
        packed.Write(new byte[2 * 10 * 128]);
    }

    public void Dispose() => data.Dispose();
}
