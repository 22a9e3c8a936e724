using Modular.Arrays;
using Modular.Plugins.Files.Pictures;
using Modular.Plugins.Files.Samples;
using SkiaSharp;

namespace Modular.Plugins.Files.Sources;

/// <summary>
/// Pictures of one size in a folder for each class, taken as they are. The data set <c>imagefolder</c> is for pictures
/// that must be scaled and cut.
/// </summary>
internal static class PictureFolder
{
    private static readonly string[] TestNames = ["test", "val"];

    /// <summary>Lists the pictures; they are decoded when the first one is asked for.</summary>
    public static SourceContent Read(FilesOptions options)
    {
        string folder = options.Directory!.FullName;
        ClassFolders found = ClassFolders.Find(folder);
        if (!found.Names.Contains("train"))
            return new SourceContent(ReadSide(folder, found, options, null), null);
        string test =
            TestNames.FirstOrDefault(found.Names.Contains)
            ?? throw BrokenFile.Make(
                folder,
                "has the folder 'train', but neither 'test' nor 'val'",
                "both sides were expected",
                "Add one, or name the folder above the classes."
            );
        ClassFolders trained = ClassFolders.Find(Path.Combine(folder, "train"));
        ClassFolders tested = ClassFolders.Find(Path.Combine(folder, test));
        tested.CheckHas(trained);
        trained.CheckHas(tested);
        RawSamples main = ReadSide(Path.Combine(folder, "train"), trained, options, null);
        return new SourceContent(main, ReadSide(tested.Path, tested, options, main.Inputs.Sample));
    }

    private static RawSamples ReadSide(
        string folder,
        ClassFolders classes,
        FilesOptions options,
        IReadOnlyList<long>? shape
    )
    {
        IReadOnlyList<PictureFile> pictures = classes.Pictures(null);
        shape ??= Shape(pictures[0].Path, options.Channels);
        long bytes = shape.Aggregate((long)pictures.Count, (product, length) => product * length);
        if (bytes > ByteSource.Largest)
            throw BrokenFile.Make(
                folder,
                $"has pictures of {BrokenFile.Bytes(bytes)}",
                $"at most {BrokenFile.Bytes(ByteSource.Largest)} are held",
                "Use data set 'imagefolder', which reads them as they are needed."
            );
        return new RawSamples
        {
            Origin = Path.GetFileName(folder),
            Inputs = NumberArray.FromPictures(folder, shape, pictures.Count, () => Decode(pictures, shape)),
            Labels = new Column(folder, [.. pictures.Select(picture => classes.Names[picture.Label])]),
        };
    }

    private static long[] Shape(string path, int? channels)
    {
        using SKBitmap picture = Picture.Decode(path);
        return [channels ?? (IsGrey(picture) ? 1 : 3), picture.Height, picture.Width];
    }

    private static bool IsGrey(SKBitmap picture)
    {
        ReadOnlySpan<byte> pixels = picture.GetPixelSpan();
        for (int i = 0; i < pixels.Length; i += 4)
            if (pixels[i] != pixels[i + 1] || pixels[i] != pixels[i + 2])
                return false;
        return true;
    }

    private static byte[] Decode(IReadOnlyList<PictureFile> pictures, IReadOnlyList<long> shape)
    {
        int size = (int)(shape[0] * shape[1] * shape[2]);
        byte[] bytes = new byte[pictures.Count * size];
        for (int i = 0; i < pictures.Count; i++)
            Decode(pictures[i].Path, shape, bytes.AsSpan(i * size, size));
        return bytes;
    }

    private static void Decode(string path, IReadOnlyList<long> shape, Span<byte> values)
    {
        using SKBitmap picture = Picture.Decode(path);
        if (picture.Height != shape[1] || picture.Width != shape[2])
            throw BrokenFile.Make(
                path,
                $"has {picture.Width} x {picture.Height} pixels",
                $"{shape[2]} x {shape[1]} were expected, as of the first picture",
                "Scale it, or use data set 'imagefolder', which scales and cuts."
            );
        ReadOnlySpan<byte> pixels = picture.GetPixelSpan(); // red, green, blue, alpha
        int count = picture.Height * picture.Width;
        for (int i = 0; i < count; i++)
            if (shape[0] == 1)
                values[i] = Grey(pixels.Slice(4 * i, 3));
            else
                for (int channel = 0; channel < 3; channel++)
                    values[channel * count + i] = pixels[4 * i + channel];
    }

    /// <summary>Luma of ITU-R BT.601-2 in fixed point, as Pillow's convert("L") rounds it.</summary>
    private static byte Grey(ReadOnlySpan<byte> pixel) =>
        (byte)((pixel[0] * 19595 + pixel[1] * 38470 + pixel[2] * 7471 + 0x8000) >> 16);
}
