namespace Modular.Data;

/// <summary>Gets the files of a data set from the net or from a path into its folder.</summary>
/// <param name="data">The data set; its folder exists.</param>
/// <param name="report">Takes lines on the progress for the user.</param>
internal sealed class DatasetFetch(PublishedData data, Action<string> report)
{
    private const double Megabyte = 1e6;

    /// <summary>Gets the files from a path or a http address, or from the publisher where no source is given.</summary>
    public void From(string? source)
    {
        if (source is null)
            FromNet(data.Publication.Address);
        else if (HttpAddress(source) is { } address)
            FromNet(address);
        else
            DatasetFolder.Keep(data, source, Open(source));
    }

    private IEnumerable<DataFile> Open(string path) =>
        LocalFiles.Open(path, data.Publication.Files.Keys, DatasetFolder.MostBytes(data));

    private static Uri? HttpAddress(string source)
    {
        bool isAddress = Uri.TryCreate(source, UriKind.Absolute, out Uri? address);
        return isAddress && address!.Scheme is "http" or "https" ? address : null;
    }

    /// <summary>Downloads the archive, keeps its files, and deletes it.</summary>
    private void FromNet(Uri address)
    {
        var archive = new FileInfo(data.PathOf("archive.part"));
        string size = $"{data.Publication.Bytes / Megabyte:0.#} MB";
        string rest = archive is { Exists: true, Length: > 0 }
            ? $", {archive.Length / Megabyte:0.#} MB of them here already"
            : "";
        report($"{data.Name}: {size} from {address}{rest}");
        new Download(data.Publication, address, ReportTenths()).To(archive.FullName);
        IEnumerable<DataFile> files = Open(archive.FullName);
        DatasetFolder.Keep(data, address.ToString(), files);
        File.Delete(archive.FullName);
    }

    /// <summary>Returns an action that takes the number of bytes so far and reports every tenth.</summary>
    private Action<long> ReportTenths()
    {
        long reported = 0;
        return bytes =>
        {
            long tenth = 10 * bytes / data.Publication.Bytes;
            if (tenth > reported)
                report($"{data.Name}: {10 * tenth} %, {bytes / Megabyte:0.#} MB");
            reported = tenth;
        };
    }
}
