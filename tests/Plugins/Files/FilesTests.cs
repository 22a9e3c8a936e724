using Modular.Contracts;
using Modular.Plugins.Files;
using Parquet;
using Parquet.Schema;
using SkiaSharp;

namespace Modular.Plugins.Tests.Files;

public sealed class FilesTests : IDisposable
{
    private readonly DataFolder files = new();

    public void Dispose() => files.Dispose();

    /// <summary>Rows and columns change places in Fortran's order, and big-endian numbers are turned.</summary>
    [Theory]
    [InlineData("'<f4'", false, "3f800000 40000000 40400000 40800000", 1, 2, 3, 4)]
    [InlineData("'<f4'", true, "3f800000 40000000 40400000 40800000", 1, 3, 2, 4)]
    [InlineData("'>f4'", false, "0000803f 00000040 00004040 00008040", 1, 2, 3, 4)]
    [InlineData("'<i2'", false, "ffff 0002 0003 0004", -1, 2, 3, 4)]
    [InlineData("'<f2'", false, "3c00 4000 4200 4400", 1, 2, 3, 4)]
    [InlineData("'|b1'", false, "01 00 01 00", 1, 0, 1, 0)]
    public void Numbers_of_every_type_are_read(
        string type,
        bool fortran,
        string words,
        float a,
        float b,
        float c,
        float d
    )
    {
        byte[] data = [.. words.Split(' ').SelectMany(word => Convert.FromHexString(word).Reverse())];
        FileInfo file = files.WriteNpz(
            "a.npz",
            ("x.npy", DataFolder.Npy(type, "2, 2", data, fortran)),
            ("y.npy", DataFolder.Npy("'<i8'", "2,", [.. BitConverter.GetBytes(0L), .. BitConverter.GetBytes(1L)]))
        );
        var set = new FilesDataset(new() { File = file });
        float[] wanted = [a, b, c, d];
        int first = 2 * set.Samples[0].Label; // the test sample comes last
        Assert.Equal(wanted[first..(first + 2)], DataFolder.Values(set, 0));
    }

    [Fact]
    public void Idx_files_are_pictures_of_one_channel_divided_by_255()
    {
        var set = new FilesDataset(Idx());
        Assert.Equal([1, 2, 2], set.Shape.Sample);
        Assert.Equal(2, set.Shape.Classes);
        Assert.Equal([new Sample(1, 0, false), new Sample(0, 1, false), new Sample(1, 2, true)], set.Samples);
        Assert.Equal([0, 1, 0.2f, 0.4f], DataFolder.Values(set, 1));
        Assert.Contains("Values: divided by 255.", set.Statements);
        Assert.Contains("Test samples are stored apart.", set.Statements);
    }

    [Fact]
    public void Mean_and_deviation_follow_the_division()
    {
        var set = new FilesDataset(Idx() with { Mean = [0.5], Deviation = [0.25] });
        Assert.Equal([-2, 2, (0.2f - 0.5f) / 0.25f, (0.4f - 0.5f) / 0.25f], DataFolder.Values(set, 1));
        Assert.Contains("Values: divided by 255, then minus 0.5, divided by 0.25.", set.Statements);
    }

    private FilesOptions Idx() =>
        new()
        {
            File = files.WriteGz("x-idx3-ubyte.gz", DataFolder.Idx([2, 2, 2], [1, 2, 3, 4, 0, 255, 51, 102])),
            LabelsFile = files.WriteGz("y-idx1-ubyte.gz", DataFolder.Idx([2], [1, 0])),
            TestFile = files.Write("tx-idx3-ubyte", DataFolder.Idx([1, 2, 2], [9, 9, 9, 9])),
            TestLabelsFile = files.Write("ty-idx1-ubyte", DataFolder.Idx([1], [1])),
        };

    [Fact]
    public void Channels_last_come_first()
    {
        FileInfo file = files.WriteNpz(
            "mnist.npz",
            ("x_train.npy", DataFolder.Npy("'|u1'", "2, 1, 2, 3", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])),
            ("y_train.npy", DataFolder.Npy("'|u1'", "2, 1", [0, 1])),
            ("x_test.npy", DataFolder.Npy("'|u1'", "1, 1, 2, 3", [0, 0, 0, 0, 0, 0])),
            ("y_test.npy", DataFolder.Npy("'|u1'", "1,", [1]))
        );
        var set = new FilesDataset(
            new()
            {
                File = file,
                ChannelsLast = true,
                Normalise = Normalisation.None,
            }
        );
        Assert.Equal([3, 1, 2], set.Shape.Sample);
        Assert.Equal([1, 4, 2, 5, 3, 6, 7, 10, 8, 11, 9, 12], DataFolder.Values(set, 0, 1));
    }

    /// <summary>Semicolons, quotes, words as labels, groups, a split and folds; the names are usual ones.</summary>
    [Fact]
    public void A_table_says_all_by_its_names()
    {
        FileInfo file = files.WriteText(
            "cells.csv",
            "\ufeffname;v;\"i; max\";Label;group;split;fold\n"
                + "1;0.5;1e-3;\"rust; red\";w2;train;1\n2;1.5;2;blue;w1;test;0\n\n3;2.5;3;blue;w2;train;1\n"
        );
        var set = new FilesDataset(new() { File = file, Inputs = ["v", "i; max"] });
        Assert.Equal([2], set.Shape.Sample);
        Assert.Equal([new Sample(1, 1, false), new Sample(0, 1, false), new Sample(0, 0, true)], set.Samples);
        Assert.Equal([0.5f, 0.001f, 2.5f, 3], DataFolder.Values(set, 0, 1));
        Assert.Equal([1, 1, 0], set.Folds(2));
        Assert.Null(set.Folds(5));
        Assert.Equal(
            [
                "Samples: cells.csv.",
                "Inputs are the columns v, i; max; 'Label' has the labels, 'group' the groups, 'split' the split, "
                    + "'fold' the folds.",
                "Labels are words, numbered in the order of their letters: blue is 0, rust; red is 1.",
                "Values: as in the file.",
                "The file says which samples are for test.",
                "There are 2 groups, each on one side of the split.",
            ],
            set.Statements
        );
    }

    /// <summary>As pandas writes it, with row numbers; as the archives of UCI have it, without names.</summary>
    [Fact]
    public void Row_numbers_are_left_out_and_columns_without_names_are_counted()
    {
        FileInfo pandas = files.WriteText("p.csv", ",a,b,class\n0,1,2,1\n1,3,4,2\n2,5,6,1\n");
        var set = new FilesDataset(
            new()
            {
                File = pandas,
                Normalise = Normalisation.Range,
                TestShare = 0.3,
            }
        );
        Assert.Equal([2], set.Shape.Sample);
        Assert.Contains("The first column has no name, as row numbers have, and is left out.", set.Statements);
        Assert.Contains("Labels 1 to 2, 2 different ones, are counted from 0 in their order.", set.Statements);
        FileInfo uci = files.WriteText("iris.data", "5.1,3.5,setosa\n4.9,3.0,setosa\n7.0,3.2,versicolor\n");
        var iris = new FilesDataset(new() { File = uci, Labels = "3" });
        Assert.Equal([2], iris.Shape.Sample);
        Assert.Contains("iris.data has no line of names: columns are called 1 to 3.", iris.Statements);
    }

    [Fact]
    public async Task Parquet_tables_are_read()
    {
        DataField[] fields =
        [
            new DataField<double?>("a"),
            new DataField<int>("b"),
            new DataField<string>("label"),
            new DataField<bool?>("split"),
        ];
        FileInfo file = files["t.parquet"];
        await using (FileStream stream = file.Create())
        {
            await using ParquetWriter writer = await ParquetWriter.CreateAsync(
                new ParquetSchema(fields),
                stream,
                cancellationToken: TestContext.Current.CancellationToken
            );
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync<double>(fields[0], new double?[] { 0.5, 1.5, 2.5 }.AsMemory());
            await group.WriteAsync<int>(fields[1], new[] { 1, 2, 3 }.AsMemory());
            await group.WriteAsync(fields[2], new[] { "on", "off", "on" });
            await group.WriteAsync<bool>(fields[3], new bool?[] { true, false, false }.AsMemory());
        }
        var set = new FilesDataset(new() { File = file });
        Assert.Equal([1.5f, 2, 2.5f, 3, 0.5f, 1], DataFolder.Values(set, 0, 1, 2));
        Assert.Equal([0, 1, 1], set.Samples.Select(sample => sample.Label));
        Assert.Equal([false, false, true], set.Samples.Select(sample => sample.Test));
    }

    [Fact]
    public void Standard_values_have_mean_0_and_deviation_1_over_the_training_samples()
    {
        FileInfo file = files.WriteText("t.csv", "a,b,y,split\n1000001,7,0,0\n1000003,7,1,0\n1000009,8,1,1\n");
        var set = new FilesDataset(new() { File = file, Normalise = Normalisation.Standard });
        Assert.Equal([-1, 0, 1, 0, 7, 1], DataFolder.Values(set, 0, 1, 2));
    }

    /// <summary>A drawn test set holds whole groups, is the same each time, and another with another seed.</summary>
    [Fact]
    public void A_test_set_is_drawn_by_groups()
    {
        string rows = string.Concat(Enumerable.Range(0, 200).Select(i => $"{i},{i % 2},s{i / 10}\n"));
        FileInfo file = files.WriteText("t.csv", "a,y,group\n" + rows);
        Sample[] once = [.. new FilesDataset(new() { File = file }).Samples];
        Assert.Equal(40, once.Count(sample => sample.Test));
        Assert.All(
            once.GroupBy(sample => sample.Group),
            group => Assert.Single(group.Select(one => one.Test).Distinct())
        );
        Assert.Equal(once, new FilesDataset(new() { File = file }).Samples);
        Assert.NotEqual(once, new FilesDataset(new() { File = file, SplitSeed = 1 }).Samples);
        var few = new FilesDataset(
            new()
            {
                File = file,
                Train = 5,
                Test = 3,
            }
        );
        Assert.Equal(8, few.Samples.Count);
        Assert.Contains(
            "The file names no test set: 20 % of the samples are drawn in whole groups, seed 0.",
            few.Statements
        );
    }

    /// <summary>Grey of a colour is the luma of ITU-R BT.601: (299 R + 587 G + 114 B) / 1000.</summary>
    [Fact]
    public void Pictures_are_taken_as_they_are()
    {
        using var pictures = new PictureFolder();
        foreach (string name in (string[])["cat", "dog"])
            for (int i = 0; i < 3; i++)
            {
                var picture = new SKBitmap(new SKImageInfo(4, 3, SKColorType.Rgba8888, SKAlphaType.Opaque));
                picture.Erase(new SKColor(10, 128, (byte)(250 - i)));
                pictures.Write($"flat/{name}/{i}.png", picture);
            }
        var options = new FilesOptions { Directory = new DirectoryInfo(pictures["flat"]) };
        var set = new FilesDataset(options);
        Assert.Equal([3, 3, 4], set.Shape.Sample);
        Assert.Equal(
            [.. Enumerable.Repeat(10 / 255f, 12), .. Enumerable.Repeat(128 / 255f, 12)],
            DataFolder.Values(set, 0)[..24]
        );
        var grey = new FilesDataset(options with { Channels = 1, Normalise = Normalisation.None });
        Assert.Equal([1, 3, 4], grey.Shape.Sample);
        Assert.All(
            DataFolder.Values(grey, 0),
            value => Assert.Equal((299 * 10 + 587 * 128 + 114 * 249) / 1000f, value, 1f)
        );
    }
}
