using Modular.Contracts;

namespace Modular.Plugins.Cifar10;

/// <summary>
/// The published files of CIFAR-10's binary version. The digests are those that public loaders of the data check:
/// torchvision for Ruby checks all of them, GoMLX that of the archive.
/// </summary>
internal static class Archive
{
    /// <summary>The names of the training batches, in the order of their samples.</summary>
    public static readonly IReadOnlyList<string> Training =
    [
        "data_batch_1.bin",
        "data_batch_2.bin",
        "data_batch_3.bin",
        "data_batch_4.bin",
        "data_batch_5.bin",
    ];

    /// <summary>The name of the test batch.</summary>
    public static readonly IReadOnlyList<string> Test = ["test_batch.bin"];

    /// <summary>The archive that holds all batches, with its digests and terms.</summary>
    public static readonly Publication Publication = new()
    {
        Address = new Uri("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"),
        Bytes = 170052171,
        Sha256 = "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
        Files = new Dictionary<string, string>
        {
            ["data_batch_1.bin"] = "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5",
            ["data_batch_2.bin"] = "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed",
            ["data_batch_3.bin"] = "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67",
            ["data_batch_4.bin"] = "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48",
            ["data_batch_5.bin"] = "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add",
            ["test_batch.bin"] = "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b",
        },
        Terms =
            "By Alex Krizhevsky, who states no licence and asks to cite his report "
            + "'Learning Multiple Layers of Features from Tiny Images' (2009).",
    };
}
