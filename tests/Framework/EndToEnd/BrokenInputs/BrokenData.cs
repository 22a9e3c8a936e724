using System.IO.Compression;
using Modular.Plugins.Tests.Mnist;

namespace Modular.Framework.Tests.EndToEnd.BrokenInputs;

/// <summary>Folders of MNIST files, each broken in one place.</summary>
internal static class BrokenData
{
    private const string Images = IdxFolder.TrainImages;
    private const string Labels = IdxFolder.TrainLabels;

    public static BrokenChapter Chapter { get; } =
        new(
            "Data files",
            "`dataset: { use: mnist, options: { directory: DATA, train: 6, test: 4 } }`; what happened to the folder DATA is shown.",
            [
                Data("a folder of data that is not there", "no folder", data => data.Folder.Delete(recursive: true)),
                Data(
                    "a file for a folder of data",
                    "a file called DATA",
                    data =>
                    {
                        data.Folder.Delete(recursive: true);
                        File.WriteAllText(data.Folder.FullName, "");
                    }
                ),
                Data("a file that is missing", "no labels", data => File.Delete(data.Path(Labels))),
                Data(
                    "an empty file of data",
                    "the images have 0 bytes",
                    data => File.WriteAllBytes(data.Path(Images), [])
                ),
                Data("a gzip file cut short", "the images lack their second half", data => Cut(data.Path(Images))),
                Data(
                    "a gzip file that goes on",
                    "3 bytes follow the images",
                    data => File.WriteAllBytes(data.Path(Images), [.. File.ReadAllBytes(data.Path(Images)), 1, 2, 3])
                ),
                Data(
                    "a gzip file that is none",
                    "the images are a text",
                    data => File.WriteAllText(data.Path(Images), "hello")
                ),
                Data("a gzip file that explodes", "80 MB of zeros in 350 kB", Explode),
                Data(
                    "a file of another kind",
                    "the labels are where the images should be",
                    data => data.Write(Images, IdxFolder.Labels([.. new byte[20]]))
                ),
                Data("a header cut short", "8 of 16 bytes", data => data.Write(Images, IdxFolder.Words(0x803, 6))),
                Data(
                    "fewer images than the header says",
                    "a byte is missing",
                    data => data.Write(Images, IdxFolder.Images(6)[..^1])
                ),
                Data(
                    "more images than the header says",
                    "a byte too many",
                    data => data.Write(Images, [.. IdxFolder.Images(6), 0])
                ),
                Data(
                    "images of another size",
                    "32 x 28 pixels",
                    data => data.Write(Images, IdxFolder.Images(6, rows: 32))
                ),
                Data(
                    "a negative number of labels",
                    "the header says -1",
                    data => data.Write(Labels, IdxFolder.Words(0x801, -1))
                ),
                Data("more images than labels", "7 images, 6 labels", data => data.Write(Images, IdxFolder.Images(7))),
                Data(
                    "a label that is no digit",
                    "label 10",
                    data => data.Write(Labels, IdxFolder.Labels(0, 1, 2, 10, 4, 5))
                ),
                Data(
                    "fewer samples than asked for",
                    "5 of 6",
                    data =>
                    {
                        data.Write(Images, IdxFolder.Images(5));
                        data.Write(Labels, IdxFolder.Labels(0, 1, 2, 3, 4));
                    }
                ),
                Data(
                    "a link in a circle for data",
                    "`ln -s` of the images to themselves",
                    data => Link(data.Path(Images), data.Path(Images))
                ),
                Data(
                    "a device without an end for data",
                    "`ln -s /dev/zero` for the images",
                    data => Link(data.Path(Images), "/dev/zero")
                ),
                Data("a pipe for data", "`mkfifo` for the images", Pipe),
            ]
        );

    private static BrokenInput Data(string name, string recipe, Action<IdxFolder> harm) =>
        new(
            name,
            recipe,
            bench =>
            {
                using var data = new IdxFolder();
                string folder = data.Folder.FullName;
                harm(data);
                string option = $"dataset: {{ use: mnist, options: {{ directory: {folder}, train: 6, test: 4 }} }}";
                try
                {
                    return [.. bench.Scenario(option).Select(sentence => sentence.Replace(folder, "DATA"))];
                }
                finally
                {
                    Restore(data, folder);
                }
            }
        );

    private static void Restore(IdxFolder data, string folder)
    {
        if (File.Exists(folder))
            File.Delete(folder);
        if (!Directory.Exists(data.Folder.FullName))
            Directory.CreateDirectory(data.Folder.FullName);
    }

    private static void Cut(string path)
    {
        byte[] whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..(whole.Length / 2)]);
    }

    private static void Explode(IdxFolder data)
    {
        using GZipStream packed = new(File.Create(data.Path(Images)), CompressionLevel.Fastest);
        byte[] zeros = new byte[1_000_000];
        for (int i = 0; i < 80; i++)
            packed.Write(zeros);
    }

    private static void Link(string path, string target)
    {
        File.Delete(path);
        File.CreateSymbolicLink(path, target);
    }

    private static void Pipe(IdxFolder data)
    {
        File.Delete(data.Path(Images));
        using var made = System.Diagnostics.Process.Start("mkfifo", data.Path(Images));
        made.WaitForExit();
    }
}
