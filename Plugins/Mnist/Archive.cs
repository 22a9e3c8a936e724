using Modular.Contracts;

namespace Modular.Plugins.Mnist;

/// <summary>
/// The published files of MNIST. Sizes and digests are those of the files whose MD5 sums public loaders of the data
/// check (torchvision), from whose mirror they come.
/// </summary>
internal static class Archive
{
    /// <summary>The four files of the data set, one by one.</summary>
    public static readonly Publication Publication = new()
    {
        Address = new Uri("https://ossci-datasets.s3.amazonaws.com/mnist/"),
        Bytes = 11594722,
        Files = new Dictionary<string, string>
        {
            ["train-images-idx3-ubyte.gz"] = "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
            ["train-labels-idx1-ubyte.gz"] = "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
            ["t10k-images-idx3-ubyte.gz"] = "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
            ["t10k-labels-idx1-ubyte.gz"] = "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
        },
        FileBytes = new Dictionary<string, long>
        {
            ["train-images-idx3-ubyte.gz"] = 9912422,
            ["train-labels-idx1-ubyte.gz"] = 28881,
            ["t10k-images-idx3-ubyte.gz"] = 1648877,
            ["t10k-labels-idx1-ubyte.gz"] = 4542,
        },
        Terms =
            "By Yann LeCun, Corinna Cortes and Christopher J. C. Burges, who state no licence and ask to cite "
            + "'Gradient-based learning applied to document recognition' (1998).",
    };
}
