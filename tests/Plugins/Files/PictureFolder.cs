using SkiaSharp;

namespace Modular.Plugins.Tests.Files;

/// <summary>A folder of small pictures in ImageNet's layout, classes cat and dog; deleted when disposed.</summary>
internal sealed class PictureFolder : IDisposable
{
    public PictureFolder()
    {
        int picture = 0;
        foreach (string side in (string[])["train", "val"])
        foreach (string name in (string[])["cat", "dog"])
            for (int i = 0; i < 3; i++)
                Write($"{side}/{name}/{i}.png", Gradient(40 + picture, 30, picture++));
    }

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("modular-pictures-");

    public string this[string name] => Path.Combine(Folder.FullName, name);

    public void Dispose() => Folder.Delete(recursive: true);

    /// <summary>
    /// A picture whose red goes up to the right and whose green goes up downwards; blue is its number.
    /// </summary>
    public static SKBitmap Gradient(int width, int height, int number)
    {
        var picture = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
            picture.SetPixel(x, y, new SKColor((byte)(4 * x), (byte)(4 * y), (byte)(10 * number)));
        return picture;
    }

    public void Write(string name, SKBitmap picture, SKEncodedImageFormat format = SKEncodedImageFormat.Png)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        using (picture)
        using (SKData data = picture.Encode(format, quality: 100))
            File.WriteAllBytes(this[name], data.ToArray());
    }
}
