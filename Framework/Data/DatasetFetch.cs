namespace Modular.Data;

/// <summary>The files of a data set, from the net or from a path, into its folder.</summary>
/// <param name="data">Which one; its folder is there.</param>
/// <param name="say">Called with lines for whoever waits.</param>
internal sealed class DatasetFetch(PublishedData data, Action<string> say)
{
    private const double Megabyte = 1e6;

    /// <summary>From a path or a http address; from its publisher where there is none.</summary>
    public void From(string? source)
    {
        Uri address = data.Publication.Address;
        bool net =
            source is null
            || (Uri.TryCreate(source, UriKind.Absolute, out address!) && address.Scheme is "http" or "https");
        if (net)
            FromNet(source is null ? data.Publication.Address : address);
        else
            DatasetFolder.Keep(data, source!, LocalFiles.Open(source!, data.Publication.Files.Keys));
    }

    /// <summary>The archive is deleted when its files are kept.</summary>
    private void FromNet(Uri address)
    {
        string archive = data.PathOf("archive.part");
        say(
            $"{data.Name}: {data.Publication.Bytes / Megabyte:0.#} MB from {address}{(new FileInfo(archive) is { Exists: true, Length: > 0 and var there } ? $", {there / Megabyte:0.#} MB of them here already" : "")}"
        );
        new Download(data.Publication, address, Tenths()).To(archive);
        DatasetFolder.Keep(data, address.ToString(), LocalFiles.Open(archive, data.Publication.Files.Keys));
        File.Delete(archive);
    }

    /// <summary>A line for each tenth.</summary>
    private Action<long> Tenths()
    {
        long told = 0;
        return bytes =>
        {
            long tenth = 10 * bytes / data.Publication.Bytes;
            if (tenth > told)
                say($"{data.Name}: {10 * tenth} %, {bytes / Megabyte:0.#} MB");
            told = tenth;
        };
    }
}
