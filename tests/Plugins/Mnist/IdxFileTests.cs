using Modular.Plugins.Mnist;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Mnist;

/// <summary>Files of others, whole and broken; each message is the user's sentence.</summary>
public sealed class IdxFileTests : IDisposable
{
    private readonly IdxFolder files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Another_folder_can_be_named()
    {
        Modular.Plugins.Mnist.Mnist data = Data();
        Assert.Equal(Enumerable.Range(0, 10), data.Samples.Select(sample => sample.Label));
        using Tensor inputs = data.Inputs([5, 6], 0, null);
        Assert.Equal([.. Enumerable.Repeat(5 / 255f, 784), .. Enumerable.Repeat(0f, 784)], inputs.data<float>());
    }

    [Fact]
    public void Files_may_be_unpacked()
    {
        files.WritePlain(IdxFolder.TrainImages, IdxFolder.Images(6));
        files.WritePlain(IdxFolder.TrainLabels, IdxFolder.Labels(5, 4, 3, 2, 1, 0));
        Assert.Equal([5, 4, 3, 2, 1, 0, 6, 7, 8, 9], Data().Samples.Select(sample => sample.Label));
    }

    [Fact]
    public void A_missing_file()
    {
        File.Delete(files.Path(IdxFolder.TrainLabels));
        FileNotFoundException e = Assert.Throws<FileNotFoundException>(() => Data().Samples);
        Assert.Equal(
            $"{files.Path(IdxFolder.TrainLabels)}: does not exist; an MNIST folder holds this file, or train-labels-idx1-ubyte. "
                + "Get it with 'modular data get mnist', or name another folder with the option 'directory'.",
            e.Message
        );
    }

    [Fact]
    public void A_wrong_kind() =>
        AssertBroken(
            IdxFolder.TrainImages,
            IdxFolder.Labels([.. new byte[20]]),
            "starts with 0x00000801; an IDX file of images starts with 0x00000803"
        );

    [Fact]
    public void A_wrong_kind_of_labels() =>
        AssertBroken(
            IdxFolder.TrainLabels,
            IdxFolder.Images(1),
            "starts with 0x00000803; an IDX file of labels starts with 0x00000801"
        );

    [Fact]
    public void A_header_cut_short() =>
        AssertBroken(
            IdxFolder.TrainImages,
            IdxFolder.Words(0x803, 6),
            "has 8 bytes; the header of an IDX file of images alone has 16"
        );

    [Fact]
    public void Images_of_another_size() =>
        AssertBroken(
            IdxFolder.TrainImages,
            IdxFolder.Images(6, rows: 32),
            "its images are 32 x 28; those of MNIST are 28 x 28"
        );

    [Fact]
    public void Images_cut_short() =>
        AssertBroken(
            IdxFolder.TrainImages,
            IdxFolder.Images(6)[..^1],
            "has 4703 bytes after its header; the header promises 6 images, 4704 bytes"
        );

    [Fact]
    public void Bytes_after_the_images() =>
        AssertBroken(
            IdxFolder.TrainImages,
            [.. IdxFolder.Images(6), 0],
            "has 4705 bytes after its header; the header promises 6 images, 4704 bytes"
        );

    [Fact]
    public void A_negative_count() =>
        AssertBroken(
            IdxFolder.TrainLabels,
            IdxFolder.Words(0x801, -1),
            "has 0 bytes after its header; the header promises -1 labels, -1 bytes"
        );

    [Fact]
    public void Labels_cut_short() =>
        AssertBroken(
            IdxFolder.TrainLabels,
            IdxFolder.Labels(0, 1, 2, 3, 4, 5)[..^2],
            "has 4 bytes after its header; the header promises 6 labels, 6 bytes"
        );

    [Fact]
    public void A_label_above_9() =>
        AssertBroken(
            IdxFolder.TrainLabels,
            IdxFolder.Labels(0, 1, 2, 10, 4, 5),
            "label 3, counted from 0, is 10; labels are 0 to 9"
        );

    [Fact]
    public void More_images_than_labels() =>
        AssertBroken(
            IdxFolder.TrainImages,
            IdxFolder.Images(7),
            "holds 7 images; train-labels-idx1-ubyte.gz holds 6 labels, and each image has one"
        );

    [Fact]
    public void An_empty_file()
    {
        File.WriteAllBytes(files.Path(IdxFolder.TrainImages), []);
        AssertRefused(IdxFolder.TrainImages, "is empty, or no ordinary file; it should hold IDX data");
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_packed_file_cut_short(double kept)
    {
        byte[] packed = Packed();
        AssertNotWhole(packed[..(int)(kept * packed.Length)], "is cut short or goes on");
    }

    [Fact]
    public void A_packed_file_that_goes_on() => AssertNotWhole([.. Packed(), 1, 2, 3], "is cut short or goes on");

    [Fact]
    public void A_packed_file_with_a_changed_check_sum()
    {
        byte[] packed = Packed();
        packed[^6] ^= 1;
        AssertNotWhole(packed, "cannot be unpacked");
    }

    [Fact]
    public void A_packed_file_that_is_none() => AssertNotWhole(IdxFolder.Images(6), "cannot be unpacked");

    [Fact]
    public void Fewer_samples_than_asked_for()
    {
        InvalidDataException e = Assert.Throws<InvalidDataException>(() => Data(train: 7).Samples);
        Assert.Equal(
            $"{files.Path(IdxFolder.TrainImages)}: holds 6 images; option 'train' asks for 7. Lower 'train' to 6, or give a whole file.",
            e.Message
        );
    }

    private Modular.Plugins.Mnist.Mnist Data(int train = 6) =>
        new(
            new MnistOptions
            {
                Directory = files.Folder,
                Train = train,
                Test = 4,
            }
        );

    private void AssertBroken(string name, byte[] content, string wrong)
    {
        files.Write(name, content);
        AssertRefused(name, wrong);
    }

    private byte[] Packed() => File.ReadAllBytes(files.Path(IdxFolder.TrainImages));

    private void AssertNotWhole(byte[] packed, string wrong)
    {
        File.WriteAllBytes(files.Path(IdxFolder.TrainImages), packed);
        AssertRefused(IdxFolder.TrainImages, $"{wrong}; it should be one whole gzip file");
    }

    private void AssertRefused(string name, string wrong)
    {
        InvalidDataException e = Assert.Throws<InvalidDataException>(() => Data().Samples);
        Assert.Equal($"{files.Path(name)}: {wrong}. Put the original file there.", e.Message);
    }
}
