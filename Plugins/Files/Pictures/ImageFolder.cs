using System.Runtime.InteropServices;
using Modular.Contracts;
using SkiaSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Files.Pictures;

/// <summary>
/// Pictures in a folder for each class. Training samples come first, then test samples. The folders are listed when the
/// data set is made; a picture is decoded each time that it is asked for.
/// </summary>
internal sealed class ImageFolder : IDataset
{
    private const int Channels = 3;

    private readonly ImageFolderOptions options;
    private readonly Levels levels;
    private readonly Lazy<IReadOnlyList<PictureFile>> pictures;
    private readonly Lazy<IReadOnlyList<Sample>> samples;

    /// <summary>
    /// Makes the data set. Throws an InvalidDataException or a FileNotFoundException where folders or options do not
    /// fit.
    /// </summary>
    public ImageFolder(ImageFolderOptions options)
    {
        this.options = options;
        if (options.Crop > options.Resize)
            throw new InvalidDataException(
                $"option 'crop' is {options.Crop}, but 'resize' is {options.Resize}; "
                    + "expected a square within the scaled picture. Correct either."
            );
        string folder =
            options.Directory?.FullName
            ?? throw new InvalidDataException(
                "option 'directory' is missing; expected the folder of the pictures. Give it."
            );
        ClassFolders train = ClassFolders.Find(Path.Combine(folder, options.Train)).Take(options.Classes);
        ClassFolders test = ClassFolders.Find(Path.Combine(folder, options.Test));
        test.CheckHas(train);
        if (options.Classes is null)
            train.CheckHas(test);
        ClassFolders tested = test with { Names = train.Names };
        levels = new Levels(options.Normalise);
        Shape = new DataShape([Channels, options.Crop, options.Crop], train.Names.Count);
        var training = new Lazy<IReadOnlyList<PictureFile>>(() => train.Pictures(options.TrainPerClass));
        pictures = new(() => [.. training.Value, .. tested.Pictures(options.TestPerClass)]);
        samples = new(() =>
            [.. pictures.Value.Select((one, i) => new Sample(one.Label, i, i >= training.Value.Count))]
        );
    }

    /// <inheritdoc/>
    public DataShape Shape { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Sample> Samples => samples.Value;

    /// <summary>
    /// Pictures of the named samples, float32 [n, 3, crop, crop], with the channels red, green and blue. Where a stream
    /// is given and the options ask for it, each epoch sees another view of a sample.
    /// </summary>
    public Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation)
    {
        RandomStream? stream = options.Augment ? augmentation : null;
        Tensor inputs = empty(samples.Length, Channels, options.Crop, options.Crop, dtype: ScalarType.Float32);
        Span<float> values = MemoryMarshal.Cast<byte, float>(inputs.bytes);
        int size = Channels * options.Crop * options.Crop;
        for (int i = 0; i < samples.Length; i++)
            Write(samples[i], epoch, stream, values.Slice(i * size, size));
        return inputs;
    }

    private void Write(int sample, long epoch, RandomStream? stream, Span<float> values)
    {
        using SKBitmap picture = Picture.Decode(pictures.Value[sample].Path);
        View view;
        if (stream is { } augmentation)
            view = View.Draw(augmentation, epoch, sample, picture.Width, picture.Height, options.LeastArea);
        else
            view = View.Middle(picture.Width, picture.Height, options.Resize, options.Crop);
        using SKBitmap square = Picture.Scale(picture, view, options.Crop);
        levels.Write(square.GetPixelSpan(), values);
    }
}
