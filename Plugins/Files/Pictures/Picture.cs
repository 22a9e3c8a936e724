using SkiaSharp;

namespace Modular.Plugins.Files.Pictures;

/// <summary>
/// Pictures from files. Skia decodes JPEG, PNG, WebP, GIF and BMP; colours are taken as they are in the file, without a
/// colour profile, and turned marks of cameras (EXIF) are ignored, as is usual for ImageNet. What is transparent is
/// black.
/// </summary>
internal static class Picture
{
    private const long MostPixels = 200_000_000;

    /// <summary>Decodes a file. Throws an InvalidDataException where it is no whole picture.</summary>
    public static SKBitmap Decode(string path)
    {
        using SKData data = SKData.CreateCopy(Bytes(path));
        using SKCodec codec = SKCodec.Create(data) ?? throw Broken(path, "is no picture");
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
            throw Broken(path, $"has {codec.Info.Width} x {codec.Info.Height} pixels, more than {MostPixels}");
        var format = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul);
        var bitmap = new SKBitmap(format);
        SKCodecResult result = codec.GetPixels(format, bitmap.GetPixels());
        if (result == SKCodecResult.Success)
            return bitmap;
        bitmap.Dispose();
        if (result == SKCodecResult.IncompleteInput)
            throw Broken(path, $"ends after byte {data.Size}, before its picture does");
        throw Broken(path, $"cannot be decoded ({result})");
    }

    /// <summary>A view of a picture, scaled to a square: [side, side] of red, green, blue and alpha.</summary>
    public static SKBitmap Scale(SKBitmap picture, View view, int side)
    {
        var square = new SKBitmap(new SKImageInfo(side, side, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(square);
        canvas.Clear(SKColors.Black);
        if (view.Mirrored)
            canvas.Scale(-1, 1, side / 2f, 0);
        using SKImage image = SKImage.FromBitmap(picture);
        // Mipmaps average the pixels that fall together where a picture becomes smaller.
        canvas.DrawImage(
            image,
            SKRect.Create(view.Left, view.Top, view.Width, view.Height),
            SKRect.Create(side, side),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)
        );
        return square;
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw Broken(path, "cannot be read");
        }
    }

    private static InvalidDataException Broken(string path, string wrong) =>
        new(
            $"{path}: {wrong}; expected a whole JPEG, PNG, WebP, GIF or BMP picture. "
                + "Put the original file there, or take it out of the folder."
        );
}
