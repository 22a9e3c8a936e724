using Modular.Contracts;

namespace Modular.Plugins.Physionet.EegMotorImagery;

/// <summary>The files of the data set, and where the originals are published.</summary>
internal static class Archive
{
    /// <summary>The packed trials; the digests are those of the files that were tested.</summary>
    public static readonly Publication Publication = new()
    {
        Address = new Uri("https://physionet.org/content/eegmmidb/1.0.0/"),
        Bytes = 5986344,
        ByHand = true,
        Originals = ["R03.edf", "R04.edf", "R07.edf", "R08.edf", "R11.edf", "R12.edf"],
        Files = new Dictionary<string, string>
        {
            ["eegmmi-lr-80hz.csv"] = "caea71b3829f2ee603fefe5091688b77d5ad82a6b82a7e309190de091d3656b8",
            ["eegmmi-lr-80hz.i16.br"] = "4f64af1f0607a397728239e1b1645ee5c5c538aacb3e55165be51b12acb412e4",
            ["eegmmi-lr-80hz.json"] = "aeec9f92e72a13baa49eabe2d39f4f288d138abda7c131e13d69578407d71cce",
        },
        Terms =
            "From PhysioNet under the Open Data Commons Attribution License 1.0: cite Schalk et al. (IEEE Transactions on "
            + "Biomedical Engineering 51, 2004) and Goldberger et al. (Circulation 101, 2000).",
    };
}
