using Modular.Plugins.Files;
using static Modular.Plugins.Tests.Files.DataFolder;

namespace Modular.Plugins.Tests.Files;

/// <summary>Files that cannot be used, each with its sentence; {0} stands for the path of the file.</summary>
public sealed class BrokenFilesTests : IDisposable
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

    public static TheoryData<string, string, string> BrokenTables =>
        new()
        {
            {
                "a,b,label\n1,2,0\n1,2\n",
                "",
                "{0}: line 3 has 2 cells; 3 were expected, as in the first line. Correct the line, or save the file again."
            },
            {
                "a,b,label\n1,2,0\n1,,1\n",
                "",
                "{0}: line 3, column 'b' is empty; inputs are finite numbers. Fill it in, take the row out, or name the "
                    + "columns of inputs with 'inputs'."
            },
            {
                "a,name,label\n1,anna,0\n1,bert,1\n",
                "",
                "{0}: line 2, column 'name' holds 'anna'; inputs are finite numbers. Fill it in, take the row out, or name the "
                    + "columns of inputs with 'inputs'."
            },
            {
                "a;label\n1,5;0\n2,5;1\n",
                "",
                "{0}: line 2, column 'a' holds '1,5'; inputs are finite numbers. Write numbers with a point."
            },
            {
                "a,label\n1,0\nNaN,1\n",
                "",
                "{0}: line 3, column 'a' holds 'NaN'; inputs are finite numbers. Fill it in, take the row out, or name the "
                    + "columns of inputs with 'inputs'."
            },
            { "a,a,label\n1,2,0\n", "", "{0}: has the column 'a' twice; each name was expected once. Rename one." },
            {
                "a,kind\n1,0\n2,1\n",
                "",
                "{0}: has no column of a usual name for labels; one of y_train, train_labels, train_y, y, labels, label, "
                    + "targets, target, class was expected. Name it with 'labels'. There are a, kind."
            },
            {
                "a,species\n1,0\n2,1\n",
                "specie",
                "{0}: has no column 'specie'; option 'labels' names one. Did you mean 'species'?"
            },
            {
                "a,label\n1,\n2,1\n",
                "",
                "{0}: line 2, column 'label' is empty; a cell for each sample was expected. Fill it in, or take the row out."
            },
            {
                "a,label,split\n1,0,train\n2,1,val\n3,1,test\n",
                "",
                "{0}, column 'split': the split of sample 1, counted from 0, is 'val'; 'train' or 0, 'test' or 1 were "
                    + "expected. Rename it, or name another column or array with 'split'."
            },
            {
                "a,label,split\n1,0,0\n2,1,0\n",
                "",
                "{0}, column 'split': all samples are for training; samples of both sides were expected. Correct it, or name "
                    + "another column or array with 'split'."
            },
            { "a,label\n", "", "{0}: has no row of data; a row for each sample was expected. Save it again." },
            { "label\n0\n1\n", "", "{0}: has no column of inputs; columns of numbers were expected. Add some." },
            {
                "a,label\n1,0\0\n",
                "",
                "{0}: is no text; a table of text was expected. Save it as CSV, or with its own ending: .npz, .npy, .parquet."
            },
            {
                "a,label,group\n1,0,w\n2,1,w\n",
                "",
                "{0}: has one group only; a test set of other groups was expected. Name other groups, or give a test file."
            },
        };

    [Theory]
    [MemberData(nameof(BrokenTables))]
    public void A_broken_table_gives_one_sentence(string text, string labels, string sentence)
    {
        FileInfo file = files.WriteText("t.csv", text);
        AssertRefused(
            new() { File = file, Labels = labels.Length > 0 ? labels : null },
            string.Format(sentence, file.FullName)
        );
    }

    [Theory]
    [InlineData(
        "t.parquet",
        "PAR1 and no more PAR1",
        "{0}: cannot be read as Parquet; a whole .parquet file of numbers and texts was expected. Save it again, with "
            + "DataFrame.to_parquet for example."
    )]
    [InlineData(
        "weights",
        "\u0089HDF",
        "{0}: is an HDF5 file; .npz, .npy, CSV, Parquet or IDX were expected. Save its arrays with numpy.savez."
    )]
    [InlineData(
        "data.pkl",
        "\u0080\u0004\u0095",
        "{0}: is a pickle, which may run code; .npz, .npy, CSV, Parquet or IDX were expected. Save its arrays with numpy.savez."
    )]
    [InlineData(
        "one.png",
        "\u0089PNG",
        "{0}: is one picture; a folder for each class was expected. Name the folder of the classes with 'directory'."
    )]
    [InlineData(
        "x.gz",
        "\u001f\u008bbroken",
        "{0}: cannot be unpacked; it should be one whole gzip file. Save or copy it again."
    )]
    [InlineData(
        "x-idx1-ubyte",
        "\0\0\u0008\u0001\0\0\0\u0009abc",
        "{0}: holds one array, the inputs; labels were expected, too. Name their file with 'labels-file', or save both with numpy.savez."
    )]
    public void Another_format_gives_one_sentence(string name, string content, string sentence)
    {
        FileInfo file = files.Write(name, System.Text.Encoding.Latin1.GetBytes(content));
        AssertRefused(new() { File = file }, string.Format(sentence, file.FullName));
    }

    [Fact]
    public void Options_that_do_not_fit_give_one_sentence()
    {
        FileInfo file = files.WriteText("t.csv", "a,b,label\n1,2,0\n3,4,1\n5,6,1\n");
        string path = file.FullName;
        var good = new FilesOptions { File = file };
        AssertRefused(
            good with
            {
                Shape = [2, 2],
            },
            $"{path}: has 2 values a sample, of shape [2]; option 'shape' is [2, 2], which has 4. Correct 'shape'."
        );
        AssertRefused(
            good with
            {
                Mean = [1, 2, 3],
            },
            "options 'mean' and 'deviation' have 3 numbers; a sample has 2 channels or features. Give one number for each, or "
                + "one for all."
        );
        AssertRefused(
            good with
            {
                Train = 9,
            },
            "t.csv: has 2 training samples; option 'train' asks for 9. Lower 'train', or leave it out."
        );
        AssertRefused(
            good with
            {
                Inputs = ["a", "label"],
                Labels = "label",
            },
            $"{path}: column 'label' is taken for labels and for inputs; a network would be told the answer. Take it out of "
                + "'inputs'."
        );
        AssertRefused(
            good with
            {
                LabelsFile = file,
            },
            $"{path}: stands beside t.csv, which has labels of its own; a file of labels belongs to .npy or IDX. Leave it out, "
                + "and name the labels with 'labels'."
        );
        AssertRefused(
            good with
            {
                Classes = 2,
                TestFile = files.WriteText("u.csv", "a,b,label\n1,2,7\n"),
            },
            $"{files["u.csv"].FullName}, column 'label': the label of sample 0, counted from 0, is 7; labels from 0 to 1 were "
                + "expected. Correct the labels, or 'classes'."
        );
    }

    private static void AssertRefused(FilesOptions options, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InvalidDataException>(() => new FilesDataset(options)).Message);
}
