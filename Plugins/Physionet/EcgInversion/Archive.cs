using Modular.Contracts;

namespace Modular.Plugins.Physionet.EcgInversion;

/// <summary>The files of the data set, and where the originals are published.</summary>
internal static class Archive
{
    /// <summary>The packed records; the digests are those of the files that were tested.</summary>
    public static readonly Publication Publication = new()
    {
        Address = new Uri("https://physionet.org/content/challenge-2011/1.0.0/"),
        Bytes = 9288023,
        ByHand = true,
        Originals = [".hea", ".dat", ".txt", "RECORDS-acceptable"],
        Files = new Dictionary<string, string>
        {
            ["cinc2011-250hz.csv"] = "a88eece2ba522ccfd9b5b4ab9d82ff82f48ba3408c056f85a0882c618d1049df",
            ["cinc2011-250hz.i16.br"] = "7361b0a5c4c8df9a629dbcb77a14195e28339895f72ec2900c4fcf80f0f6f8be",
            ["cinc2011-250hz.json"] = "a7a3758783cabee2b98457f5b744a88c28c5e12175a9c7283c75c064bde5127f",
        },
        Terms =
            "From PhysioNet under the Open Data Commons Attribution License 1.0: cite Silva, Moody and Celi (Computing "
            + "in Cardiology 38, 2011) and Goldberger et al. (Circulation 101, 2000).",
    };
}
