using Modular.Contracts;

namespace Modular.Plugins.Physionet.EcgBeats;

/// <summary>The files of the data set, and where the originals are published.</summary>
internal static class Archive
{
    /// <summary>The packed beats; the digests are those of the files that were tested.</summary>
    public static readonly Publication Publication = new()
    {
        Address = new Uri("https://physionet.org/content/mitdb/1.0.0/"),
        Bytes = 3219017,
        ByHand = true,
        Originals = [".hea", ".dat", ".atr"],
        Files = new Dictionary<string, string>
        {
            ["mitbih-beats.csv"] = "1bf7e9f00f5e9e5d65d1f1bf0b962a43e798ba982c47ddbbdb26d788e1fd4307",
            ["mitbih-beats.i16.br"] = "79a50d95ad1ce2587fbf8dbf77d0969c211d416db9344f0e5890ae00e2ada34d",
            ["mitbih-beats.json"] = "bf49a0ff4e9506fe0ca423179b2201ff9ccd4dbbcac7889fbc13e9d7c661c1db",
        },
        Terms =
            "From PhysioNet under the Open Data Commons Attribution License 1.0: cite Moody and Mark (IEEE Engineering in "
            + "Medicine and Biology 20, 2001) and Goldberger et al. (Circulation 101, 2000).",
    };
}
