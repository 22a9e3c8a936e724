namespace Modular.Plugins.Physionet.Files;

/// <summary>A folder in which the files of a data set are looked for.</summary>
internal static class SourceFolder
{
    /// <summary>Says why a folder gives no data: "does not exist", or what it lacks: "holds no record".</summary>
    public static string Lack(string folder, string lack)
    {
        if (Directory.Exists(folder))
            return lack;
        return "does not exist";
    }
}
