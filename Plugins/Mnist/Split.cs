namespace Modular.Plugins.Mnist;

/// <summary>The first samples of the training files, or of the test files.</summary>
/// <param name="Images">The images of all samples, 28 * 28 bytes each.</param>
/// <param name="Labels">The labels of the samples, 0 to 9, one byte each.</param>
internal sealed record Split(ReadOnlyMemory<byte> Images, ReadOnlyMemory<byte> Labels)
{
    /// <summary>The image of one sample, 28 * 28 bytes, row by row.</summary>
    public ReadOnlySpan<byte> Image(int sample)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sample);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sample, Labels.Length);
        return Images.Span.Slice(sample * IdxFile.Pixels, IdxFile.Pixels);
    }

    /// <summary>
    /// Reads a split. Throws an InvalidDataException where its files do not fit each other or the options.
    /// </summary>
    /// <param name="folder">The folder of the files.</param>
    /// <param name="name">The beginning of their names.</param>
    /// <param name="option">The option that asks for so many samples.</param>
    /// <param name="count">The number of samples to keep.</param>
    public static Split Read(string folder, string name, string option, int count)
    {
        string imagesPath = IdxFile.Find(folder, $"{name}-images-idx3-ubyte");
        string labelsPath = IdxFile.Find(folder, $"{name}-labels-idx1-ubyte");
        ReadOnlyMemory<byte> labels = IdxFile.Labels(labelsPath);
        ReadOnlyMemory<byte> images = IdxFile.Images(imagesPath);
        int held = images.Length / IdxFile.Pixels;
        if (held != labels.Length)
            throw IdxFile.Broken(
                imagesPath,
                $"holds {held} images",
                $"{Path.GetFileName(labelsPath)} holds {labels.Length} labels, and each image has one"
            );
        if (held < count)
            throw new InvalidDataException(
                $"{imagesPath}: holds {held} images; option '{option}' asks for {count}. "
                    + $"Lower '{option}' to {held}, or give a whole file."
            );
        return new Split(images, labels[..count]);
    }
}
