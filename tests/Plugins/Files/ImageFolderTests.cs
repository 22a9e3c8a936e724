using Modular.Contracts;
using Modular.Plugins.Files.Pictures;
using SkiaSharp;
using static TorchSharp.torch;
using Pictures = Modular.Plugins.Files.Pictures.ImageFolder;

namespace Modular.Plugins.Tests.Files;

public sealed class ImageFolderTests : IDisposable
{
    private readonly PictureFolder files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Labels_are_classes_in_the_order_of_names()
    {
        Pictures data = Data();
        Assert.Equal([3, 16, 16], data.Shape.Sample);
        Assert.Equal(2, data.Shape.Classes);
        Assert.Equal([0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1], data.Samples.Select(sample => sample.Label));
        Assert.Equal(
            [.. Enumerable.Repeat(false, 6), .. Enumerable.Repeat(true, 6)],
            data.Samples.Select(one => one.Test)
        );
    }

    [Fact]
    public void The_first_classes_and_pictures_can_be_taken()
    {
        files.Write("train/ant/0.png", PictureFolder.Gradient(30, 30, 1));
        files.Write("val/ant/0.png", PictureFolder.Gradient(30, 30, 1));
        Pictures data = new(Options with { Classes = 2, TrainPerClass = 2, TestPerClass = 1 });
        Assert.Equal([0, 1, 1, 0, 1], data.Samples.Select(sample => sample.Label)); // ant, cat
    }

    /// <summary>
    /// A picture of one colour, (10, 128, 250), in every format: (pixel / 255 - mean) / deviation, by hand.
    /// </summary>
    [Theory]
    [InlineData(SKEncodedImageFormat.Png, 0.0001)]
    [InlineData(SKEncodedImageFormat.Jpeg, 0.03)]
    [InlineData(SKEncodedImageFormat.Webp, 0.06)]
    public void Colours_are_normalised(SKEncodedImageFormat format, double tolerance)
    {
        var picture = new SKBitmap(new SKImageInfo(50, 40, SKColorType.Rgba8888, SKAlphaType.Opaque));
        picture.Erase(new SKColor(10, 128, 250));
        files.Write("train/cat/0.png", picture, format); // its content tells the format
        using Tensor inputs = Data().Inputs([0], 0, null);
        double[] expected = [-1.946656, 0.205182, 2.552854];
        for (int channel = 0; channel < 3; channel++)
            Assert.All(
                inputs[0, channel].contiguous().data<float>(),
                value => Assert.Equal(expected[channel], value, tolerance)
            );
    }

    /// <summary>
    /// A picture of 40 x 30 is halved to a shorter side of 15, and its middle 10 x 10 is cut: red there is 4 times the
    /// place in the picture, (x + 0.5) * 2 + 10 - 0.5.
    /// </summary>
    [Fact]
    public void The_middle_is_scaled_and_cut()
    {
        Pictures data = new(Options with { Resize = 15, Crop = 10, Normalise = false });
        using Tensor inputs = data.Inputs([0], 0, null);
        for (int x = 0; x < 10; x++)
        {
            Assert.Equal(4 * ((x + 0.5) * 2 + 10 - 0.5), 255 * inputs[0, 0, 5, x].item<float>(), 3.0);
            Assert.Equal(4 * ((x + 0.5) * 2 + 5 - 0.5), 255 * inputs[0, 1, x, 5].item<float>(), 3.0);
        }
    }

    [Fact]
    public void Only_augmented_views_change_with_the_epoch()
    {
        Pictures data = Data();
        Assert.NotEqual(Values(data, 0, new RandomStream(1)), Values(data, 1, new RandomStream(1)));
        Assert.Equal(Values(data, 0, null), Values(data, 1, null));
        Pictures plain = new(Options with { Augment = false });
        Assert.Equal(Values(plain, 0, null), Values(plain, 0, new RandomStream(1)));
    }

    /// <summary>
    /// Random parts lie in the picture, have from 0.08 to 1 of its area, and are mirrored half the time.
    /// </summary>
    [Fact]
    public void Random_parts_lie_in_the_picture()
    {
        View[] views = [.. Enumerable.Range(0, 1000).Select(i => View.Draw(new RandomStream(3), 0, i, 400, 300, 0.08))];
        Assert.All(views, view => Assert.InRange(view.Left, 0, 400 - view.Width + 1e-3f));
        Assert.All(views, view => Assert.InRange(view.Top, 0, 300 - view.Height + 1e-3f));
        Assert.All(views, view => Assert.InRange(view.Width * view.Height / 120_000, 0.0799f, 1.0001f));
        Assert.All(views, view => Assert.InRange(view.Width / view.Height, 0.7499f, 1.3334f));
        Assert.InRange(views.Count(view => view.Mirrored), 440, 560);
    }

    [Fact]
    public void A_mirrored_view_has_left_and_right_exchanged()
    {
        using SKBitmap picture = PictureFolder.Gradient(30, 30, 0);
        var view = View.Middle(30, 30, 1, 1);
        using SKBitmap plain = Picture.Scale(picture, view, 15);
        using SKBitmap mirrored = Picture.Scale(picture, view with { Mirrored = true }, 15);
        for (int x = 0; x < 15; x++)
            Assert.Equal(plain.GetPixel(x, 7).Red, mirrored.GetPixel(14 - x, 7).Red, 2.0);
    }

    [Fact]
    public void A_picture_cut_short()
    {
        byte[] whole = File.ReadAllBytes(files["train/cat/1.png"]);
        File.WriteAllBytes(files["train/cat/1.png"], whole[..(whole.Length / 2)]);
        AssertPictureRefused($"ends after byte {whole.Length / 2}, before its picture does");
    }

    [Fact]
    public void A_file_that_is_no_picture()
    {
        File.WriteAllText(files["train/cat/1.png"], "a cat");
        AssertPictureRefused("is no picture");
    }

    [Fact]
    public void Folders_that_do_not_agree()
    {
        Directory.CreateDirectory(files["val/cow"]);
        AssertRefused(
            $"{files["train"]}: has no folder 'cow'; expected each class of {files["val"]}. Add it, or remove the other."
        );
        Directory.Move(files["val/cow"], files["train/cow"]);
        AssertRefused(
            $"{files["val"]}: has no folder 'cow'; expected each class of {files["train"]}. Add it, or remove the other."
        );
    }

    [Fact]
    public void A_class_without_pictures()
    {
        Directory.CreateDirectory(files["train/cow"]);
        Directory.CreateDirectory(files["val/cow"]);
        AssertRefused(
            $"{files["train/cow"]}: holds no picture; expected files that end in .jpg, .jpeg, .png, .webp, .gif, .bmp. "
                + "Put some there, or remove the folder."
        );
    }

    [Fact]
    public void Folders_that_are_missing()
    {
        FileNotFoundException e = Assert.Throws<FileNotFoundException>(() =>
            new Pictures(Options with { Test = "test" })
        );
        Assert.Equal(
            $"{files["test"]}: does not exist; expected a folder for each class, as ImageNet has them. "
                + "Make them, or correct 'directory', 'train' or 'test'.",
            e.Message
        );
        Directory.CreateDirectory(files["test"]);
        e = Assert.Throws<FileNotFoundException>(() => new Pictures(Options with { Test = "test" }));
        Assert.StartsWith($"{files["test"]}: holds no folder; expected", e.Message);
    }

    [Fact]
    public void Options_that_contradict_each_other()
    {
        InvalidDataException e = Assert.Throws<InvalidDataException>(() => new Pictures(Options with { Crop = 21 }));
        Assert.Equal(
            "option 'crop' is 21, but 'resize' is 20; expected a square within the scaled picture. Correct either.",
            e.Message
        );
        e = Assert.Throws<InvalidDataException>(() => new Pictures(Options with { Classes = 3 }));
        Assert.Equal(
            $"{files["train"]}: holds 2 folders; option 'classes' asks for 3. Lower 'classes', or add some.",
            e.Message
        );
    }

    private ImageFolderOptions Options =>
        new()
        {
            Directory = files.Folder,
            Resize = 20,
            Crop = 16,
        };

    private Pictures Data() => new(Options);

    private static float[] Values(Pictures data, long epoch, RandomStream? stream)
    {
        using Tensor inputs = data.Inputs([0, 5], epoch, stream);
        return inputs.data<float>().ToArray();
    }

    private void AssertPictureRefused(string wrong)
    {
        InvalidDataException e = Assert.Throws<InvalidDataException>(() => Data().Inputs([1], 0, null));
        Assert.Equal(
            $"{files["train/cat/1.png"]}: {wrong}; expected a whole JPEG, PNG, WebP, GIF or BMP picture. "
                + "Put the original file there, or take it out of the folder.",
            e.Message
        );
    }

    private void AssertRefused(string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InvalidDataException>(() => Data().Samples).Message);
}
