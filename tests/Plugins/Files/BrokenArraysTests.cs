using Modular.Plugins.Files;
using static Modular.Plugins.Tests.Files.DataFolder;

namespace Modular.Plugins.Tests.Files;

/// <summary>Arrays of NumPy that cannot be used, each with its sentence; {0} stands for the path of the file.</summary>
public sealed class BrokenArraysTests : IDisposable
{
    private const string AsFloats = "Save numpy.asarray(x, dtype=numpy.float32).";

    private static readonly byte[] Labels = Npy("'|u1'", "2,", [0, 1]);

    private readonly DataFolder files = new();

    public void Dispose() => files.Dispose();

    public static TheoryData<string, string> BrokenArrays =>
        new()
        {
            { "empty", "{0}: is empty, or no ordinary file; a file of data was expected. Save or copy it again." },
            {
                "magic",
                "{0}: does not start as an .npy file does; an array that NumPy saved was expected. Save it again with "
                    + "numpy.save."
            },
            {
                "version",
                "{0}: has version 9 of the format; versions 1, 2 and 3 are known. Save it again with numpy.save."
            },
            { "short header", "{0}: ends within its header; it should be a whole .npy file. Save or copy it again." },
            {
                "long header",
                "{0}: promises a header of 4,294,967,295 bytes; at most 65,536 bytes are read. Save it again with numpy.save."
            },
            {
                "no type",
                "{0}: has a header that cannot be read; a type, an order and a shape were expected. Save it again with "
                    + "numpy.save."
            },
            {
                "truncated",
                "{0}: its header promises 16 bytes of data, but 12 bytes follow; it should be a whole file. Save or copy it "
                    + "again."
            },
            {
                "10 GB",
                "{0}: its header promises 10,000,000,000 bytes of data, but 8 bytes follow; it should be a whole file. Save or "
                    + "copy it again."
            },
            {
                "overflow",
                "{0}: its header promises 9,223,372,036,854,775,807 bytes of data, but 8 bytes follow; it should be a whole "
                    + "file. Save or copy it again."
            },
            {
                "negative axis",
                "{0}: has the axis '-2' in its shape; lengths of 0 or more were expected. Save it again with numpy.save."
            },
            {
                "longer",
                "{0}: goes on after the 16 bytes of data that its header promises; one array was expected. Save it again with "
                    + "numpy.save, or several arrays with numpy.savez."
            },
            {
                "objects",
                "{0}: holds Python objects (a pickle, which may run code); an array of numbers or texts was expected. "
                    + AsFloats
            },
            {
                "records",
                "{0}: has the type '[('a', '<f4'), ('b', '<i4')]'; truth values, whole numbers, numbers of 16, 32 or 64 bits "
                    + "or texts were expected. "
                    + AsFloats
            },
            {
                "complex",
                "{0}: has the type '<c8'; truth values, whole numbers, numbers of 16, 32 or 64 bits or texts were expected. "
                    + AsFloats
            },
            { "texts", "{0}: holds texts; inputs are numbers. Name another array, or encode the texts as numbers." },
            {
                "scalar",
                "{0}: has the shape []; samples along the first axis, then the axes of a sample were expected. Name another "
                    + "array."
            },
            {
                "vector",
                "{0}: has the shape [4]; samples along the first axis, then the axes of a sample were expected. Name another "
                    + "array, or reshape it to [n, 1]."
            },
            {
                "NaN",
                "{0}: sample 1, counted from 0, has the value NaN; finite numbers of 32 bits were expected. Fill in what is "
                    + "missing, or take the sample out."
            },
            {
                "too large",
                "{0}: sample 0, counted from 0, has the value Infinity; finite numbers of 32 bits were expected. Fill in what "
                    + "is missing, or take the sample out."
            },
        };

    [Theory]
    [MemberData(nameof(BrokenArrays))]
    public void A_broken_array_gives_one_sentence(string fault, string sentence)
    {
        FileInfo inputs = files.Write("x.npy", Array(fault));
        FileInfo labels = files.Write("y.npy", Labels);
        AssertRefused(new() { File = inputs, LabelsFile = labels }, string.Format(sentence, inputs.FullName));
    }

    private static byte[] Array(string fault) =>
        fault switch
        {
            "empty" => [],
            "magic" => [.. "this is no array"u8],
            "version" => [0x93, .. "NUMPY"u8, 9, 0, 16, 0, .. new byte[16]],
            "short header" => [0x93, .. "NUMPY"u8, 1, 0, 100, 0, .. "{'descr'"u8],
            "long header" => [0x93, .. "NUMPY"u8, 2, 0, 255, 255, 255, 255, 1],
            "no type" => Npy("None", "2, 2", new byte[16]),
            "truncated" => Npy("'<f4'", "2, 2", new byte[12]),
            "10 GB" => Npy("'<f4'", "2500000000,", new byte[8]),
            "overflow" => Npy("'<f8'", "9000000000000000000, 9000000000000000000, 4", new byte[8]),
            "negative axis" => Npy("'<f4'", "2, -2", new byte[16]),
            "longer" => Npy("'<f4'", "2, 2", new byte[17]),
            "objects" => Npy("'|O'", "2, 2", new byte[16]),
            "records" => Npy("[('a', '<f4'), ('b', '<i4')]", "2,", new byte[16]),
            "complex" => Npy("'<c8'", "2,", new byte[16]),
            "texts" => Npy("'<U1'", "2, 1", new byte[8]),
            "scalar" => Npy("'<f4'", "", new byte[4]),
            "vector" => Npy("'<f4'", "4,", new byte[16]),
            "NaN" => Npy("'<f4'", "2, 2", Floats(1, 2, 3, float.NaN)),
            _ => Npy("'<f8'", "2, 1", [.. BitConverter.GetBytes(1e300), .. BitConverter.GetBytes(1.0)]),
        };

    public static TheoryData<string, string> BrokenArchives =>
        new()
        {
            {
                "cut",
                "{0}: cannot be read as a zip; an .npz file, a whole zip of .npy files, was expected. Save it again with "
                    + "numpy.savez."
            },
            { "no array", "{0}: holds no array; a zip of .npy files was expected. Save it again with numpy.savez." },
            {
                "escape",
                "{0}: holds a file '../../x.npy', which leads out of it; names of arrays were expected. Take it from a source "
                    + "that you trust."
            },
            {
                "absolute",
                "{0}: holds a file '/etc/x.npy', which leads out of it; names of arrays were expected. Take it from a source "
                    + "that you trust."
            },
            { "twice", "{0}: holds 'x' twice; each array was expected once. Save it again with numpy.savez." },
            {
                "bomb",
                "{0}[x]: unpacks from 86 bytes to 4,000,000,000 bytes; data swell less than 200 times. If it is no zip bomb, "
                    + "save it unpacked, with numpy.savez."
            },
            {
                "checksum",
                "{0}[x]: has another checksum than the zip says; it should be a whole file. Save or copy it again."
            },
            {
                "entry cut",
                "{0}[x]: its header promises 1,600 bytes of data, but 16 bytes follow; it should be a whole file. Save or copy "
                    + "it again."
            },
            {
                "unusual",
                "{0}: has no array of a usual name for labels; one of y_train, train_labels, train_y, y, labels, label, "
                    + "targets, target, class was expected. Name it with 'labels'. There are x, species."
            },
            {
                "test alone",
                "{0}: has inputs of test samples, 'x_test', alone; both were expected. Name the other with 'test-labels'."
            },
            {
                "lengths",
                "{0}[y]: has 3 cells, but {0}[x] has 2 samples; one cell for each sample was expected. Save both again, from "
                    + "the same samples."
            },
            {
                "one-hot",
                "{0}[y]: has the shape [2, 3]; one cell for each sample, [n], was expected. Save one number or text for each "
                    + "sample; of one-hot labels, their argmax over the last axis."
            },
            {
                "fractions",
                "{0}[y]: the label of sample 1, counted from 0, is 0.5; whole numbers or words were expected. Name another "
                    + "column or array with 'labels'."
            },
            {
                "NaN label",
                "{0}[y]: the label of sample 1, counted from 0, is NaN; whole numbers or words were expected. Name another "
                    + "column or array with 'labels'."
            },
            {
                "one label",
                "{0}[y]: has one label only, '0'; two classes or more were expected. Name another column or array with "
                    + "'labels'."
            },
            {
                "large label",
                "{0}[y]: the label of sample 1, counted from 0, is 2000000000; labels from 0 to 99999 were expected. Name the "
                    + "labels with 'labels'."
            },
        };

    [Theory]
    [MemberData(nameof(BrokenArchives))]
    public void A_broken_archive_gives_one_sentence(string fault, string sentence)
    {
        FileInfo file = Archive(fault);
        AssertRefused(new() { File = file }, string.Format(sentence, file.FullName));
    }

    private FileInfo Archive(string fault)
    {
        byte[] inputs = Npy("'<f4'", "2, 2", Floats(1, 2, 3, 4));
        byte[] labels = fault switch
        {
            "lengths" => Npy("'|u1'", "3,", [0, 1, 0]),
            "one-hot" => Npy("'|u1'", "2, 3", [0, 1, 0, 1, 0, 0]),
            "fractions" => Npy("'<f4'", "2,", Floats(0, 0.5f)),
            "NaN label" => Npy("'<f4'", "2,", Floats(0, float.NaN)),
            "one label" => Npy("'|u1'", "2,", [0, 0]),
            "large label" => Npy("'<i4'", "2,", [0, 0, 0, 0, .. BitConverter.GetBytes(2_000_000_000)]),
            _ => Labels,
        };
        FileInfo file = fault switch
        {
            "no array" => files.WriteNpz("a.npz", ("readme.txt", [.. "none"u8])),
            "escape" => files.WriteNpz("a.npz", ("../../x.npy", inputs), ("y.npy", labels)),
            "absolute" => files.WriteNpz("a.npz", ("/etc/x.npy", inputs), ("y.npy", labels)),
            "twice" => files.WriteNpz("a.npz", ("x.npy", inputs), ("x.npy", inputs), ("y.npy", labels)),
            "unusual" => files.WriteNpz("a.npz", ("x.npy", inputs), ("species.npy", labels)),
            "entry cut" => files.WriteNpz(
                "a.npz",
                ("x.npy", Npy("'<f4'", "200, 2", Floats(1, 2, 3, 4))),
                ("y.npy", labels)
            ),
            "test alone" => files.WriteNpz("a.npz", ("x.npy", inputs), ("y.npy", labels), ("x_test.npy", inputs)),
            _ => files.WriteNpz("a.npz", ("x.npy", inputs), ("y.npy", labels)),
        };
        byte[] content = File.ReadAllBytes(file.FullName);
        int central = content.AsSpan().IndexOf("PK\x01\x02"u8);
        if (fault == "bomb")
            BitConverter.GetBytes(4_000_000_000).CopyTo(content, central + 24); // the size before packing
        if (fault == "checksum")
            content[central + 16] ^= 1;
        return files.Write("a.npz", fault == "cut" ? content[..^30] : content);
    }

    private static void AssertRefused(FilesOptions options, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InvalidDataException>(() => new FilesDataset(options)).Message);
}
