using Modular.Plugins.Files;
using static Modular.Plugins.Tests.Files.DataFolder;

namespace Modular.Plugins.Tests.Files;

/// <summary>
/// Tables, other formats and options that cannot be used, each with its sentence; {0} stands for the path of the file.
/// </summary>
public sealed class BrokenFilesTests : IDisposable
{
    private readonly DataFolder files = new();

    public void Dispose() => files.Dispose();

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
