using Modular.Arrays;
using Modular.Rigs;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Framework.Tests.Rigs;

/// <summary>Which tensor of a file goes where, and what is said where none fits.</summary>
public sealed class StoredWeightsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly nn.Module<Tensor, Tensor> network = nn.Sequential(
        ("fc1", nn.Linear(2, 3)),
        ("bn1", nn.BatchNorm1d(3)),
        ("fc2", nn.Linear(3, 3))
    );

    public void Dispose()
    {
        network.Dispose();
        folder.Dispose();
    }

    private string File => Path.Combine(folder.Path, "w.safetensors");

    /// <summary>
    /// Sorted by letters, as the library of safetensors writes it; kinds keep what has one shape apart.
    /// </summary>
    [Fact]
    public void Names_do_not_matter_where_order_shape_and_kind_tell()
    {
        Write(
            "10.bias [3]",
            "10.weight [3,3]",
            "2.bias [3]",
            "2.running_mean [3]",
            "2.running_var [3]",
            "2.weight [3]"
        );
        Add("0.bias [3]", "0.weight [3,2]");
        Assert.Equal(
            [
                "fc1.weight 0.weight",
                "fc1.bias 0.bias",
                "bn1.weight 2.weight",
                "bn1.bias 2.bias",
                "fc2.weight 10.weight",
                "fc2.bias 10.bias",
                "bn1.running_mean 2.running_mean",
                "bn1.running_var 2.running_var",
            ],
            Match([]).Pairs.Select(pair => $"{pair.Name} {pair.Source}")
        );
    }

    [Fact]
    public void A_map_comes_first()
    {
        Write([.. Whole, "bn1.num_batches_tracked []"]);
        StoredWeights weights = Match(new() { ["fc1.bias"] = "fc2.bias", ["fc2.bias"] = "fc1.bias" });
        Assert.Equal("fc2.bias", weights.Pairs.Single(pair => pair.Name == "fc1.bias").Source);
        weights.Load();
        Assert.Equal(
            weights.Pairs[0].Values.ToFloats(),
            network.state_dict()[weights.Pairs[0].Name].detach().contiguous().data<float>().ToArray()
        );
    }

    [Fact]
    public void Each_tensor_that_does_not_fit_has_a_sentence()
    {
        Write([.. Whole[1..], "fc1.weight [4,2]", "other [7]"]);
        Assert.Equal(
            [
                $"weights-map names 'fc1.weigt', which is no tensor of the network; expected one. Did you mean 'fc1.weight'?",
                $"weights-map takes 'othe' for 'fc1.weigt', and {File} has no such tensor; expected one. Did you mean 'other'?",
                $"{File}[fc1.weight]: has the shape [4, 2]; 'fc1.weight' of the network has [3, 2]. Change the network's "
                    + "options, or name another tensor under 'weights-map'.",
                $"{File}[other]: has the shape [7], and no tensor of the network takes it; expected a place for each. Change "
                    + "the network's options, or take it out of the file.",
            ],
            Assert.Throws<InputException>(() => Match(new() { ["fc1.weigt"] = "othe" })).Problems
        );
        Write([.. Whole[1..]]);
        Assert.Equal(
            [
                $"{File}: has no tensor for 'fc1.weight' of shape [3, 2]; expected one for each tensor of the network. None is "
                    + "left; change the network's options, or name one under 'weights-map'.",
            ],
            Assert.Throws<InputException>(() => Match([])).Problems
        );
    }

    [Fact]
    public void A_file_of_something_else_has_one_sentence()
    {
        Write(["fc1 [1,3,2]", "fc2 [1,2,3]"]);
        Assert.Equal(
            [
                $"{File}: has fc1 [1, 3, 2], fc2 [1, 2, 3], and no tensor of the network takes one of them; expected its "
                    + "tensors, as 'fc1.weight' of shape [3, 2]. Give the file of such a network, or name each tensor under "
                    + "'weights-map'.",
            ],
            Assert.Throws<InputException>(() => Match([])).Problems
        );
    }

    [Theory]
    [InlineData(
        "w.pth",
        "is a pickle, which may run code; .safetensors or .npz was expected. Save model.state_dict() with "
            + "safetensors.torch.save_file."
    )]
    [InlineData(
        "w.h5",
        "ends in '.h5'; .safetensors or .npz was expected. Save model.state_dict() with safetensors.torch.save_file, or "
            + "arrays with numpy.savez."
    )]
    public void Other_formats_are_refused(string name, string sentence)
    {
        string path = Path.Combine(folder.Path, name);
        Assert.Equal(
            [$"{path}: {sentence}"],
            Assert.Throws<InputException>(() => StoredWeights.Match(path, Map([]), network)).Problems
        );
    }

    [Fact]
    public void Weights_that_are_not_numbers_are_refused()
    {
        using (FileStream stream = System.IO.File.Create(File))
            SafetensorsFile.Write(stream, [new("a", StoredArray.FromFloats("a", [2], [1, float.NaN]))]);
        Assert.Equal(
            [
                $"{File}[a]: element 1, counted from 0, is NaN; finite numbers of 32 bits were expected. Train the network "
                    + "anew: these weights compute nothing.",
            ],
            Assert.Throws<InputException>(() => Match([])).Problems
        );
    }

    private static readonly string[] Whole =
    [
        "fc1.weight [3,2]",
        "fc1.bias [3]",
        "bn1.weight [3]",
        "bn1.bias [3]",
        "fc2.weight [3,3]",
        "fc2.bias [3]",
        "bn1.running_mean [3]",
        "bn1.running_var [3]",
    ];

    private readonly List<string> tensors = [];

    private void Write(params string[] named)
    {
        tensors.Clear();
        Add(named);
    }

    private void Add(params string[] named)
    {
        tensors.AddRange(named);
        KeyValuePair<string, StoredArray>[] arrays =
        [
            .. tensors.OrderBy(name => name, StringComparer.Ordinal).Select(Make),
        ];
        using FileStream stream = System.IO.File.Create(File);
        SafetensorsFile.Write(stream, arrays);
    }

    private static KeyValuePair<string, StoredArray> Make(string text, int number)
    {
        string[] parts = text.Split(' ');
        string axes = parts[1].Trim('[', ']');
        long[] shape = axes.Length == 0 ? [] : [.. axes.Split(',').Select(long.Parse)];
        float[] values = new float[shape.Aggregate(1L, (product, length) => product * length)];
        Array.Fill(values, number + 0.5f);
        return new(parts[0], StoredArray.FromFloats(parts[0], shape, values));
    }

    private StoredWeights Match(Dictionary<string, string> map) => StoredWeights.Match(File, Map(map), network);

    private static IReadOnlyDictionary<string, string> Map(Dictionary<string, string> map) => map;
}
