using Modular.Contracts;

namespace Modular.Data;

/// <summary>Gets the files of a data set from the net or from a path into its folder.</summary>
/// <param name="data">The data set; its folder exists.</param>
/// <param name="report">Takes lines on the progress for the user.</param>
internal sealed class DatasetFetch(PublishedData data, Action<string> report)
{
    private const double Megabyte = 1e6;

    /// <summary>Gets the files from a path or a http address, or from the publisher where no source is given.</summary>
    public KeptFiles From(string? source)
    {
        if (source is not null && HttpAddress(source) is null)
            return FromPath(source);
        if (data.Publication.ByHand)
            throw new InputException([
                $"{data.Name}: its files are taken from a folder only; expected one. {data.HowToGet}",
            ]);
        Uri address = source is null ? data.Publication.Address : HttpAddress(source)!;
        if (data.Publication.FileBytes is { } sizes)
            OneByOne(address, sizes);
        else
            FromNet(address);
        return Published;
    }

    private KeptFiles Published => new(data.Publication.Files.Count, AreChecked: true);

    /// <summary>Takes the files of the data set, or else the publisher's originals where a folder has them.</summary>
    private KeptFiles FromPath(string path)
    {
        if (File.Exists(path) && data.Publication.Files.ContainsKey(Path.GetFileName(path)))
            throw new InputException([
                $"{path}: is one of the files of '{data.Name}'; expected the folder that holds all of them: "
                    + $"{string.Join(", ", data.Publication.Files.Keys)}. Give that folder with --from.",
            ]);
        bool hasFiles = data.Publication.Files.Keys.Any(file => File.Exists(Path.Combine(path, file)));
        IReadOnlyList<string> originals = hasFiles ? [] : OriginalFiles.Find(path, data.Publication);
        if (originals.Count > 0)
        {
            OriginalFiles.Keep(data, originals);
            return new KeptFiles(originals.Count, AreChecked: false);
        }
        DatasetFolder.Keep(data, path, Open(path));
        return Published;
    }

    private IEnumerable<DataFile> Open(string path) =>
        LocalFiles.Open(path, data.Publication.Files.Keys, DatasetFolder.MostBytes(data));

    private static Uri? HttpAddress(string source)
    {
        bool isAddress = Uri.TryCreate(source, UriKind.Absolute, out Uri? address);
        if (isAddress && address!.Scheme is "http" or "https")
            return address;
        return null;
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

    /// <summary>Downloads the files of a folder that are not here yet.</summary>
    private void OneByOne(Uri folder, IReadOnlyDictionary<string, long> sizes)
    {
        var parent = new Uri(folder.AbsoluteUri.TrimEnd('/') + "/");
        foreach ((string name, string hash) in data.Publication.Files)
        {
            string path = data.PathOf(name);
            if (File.Exists(path) && PublishedData.HashOf(path) == hash)
                continue;
            var address = new Uri(parent, name);
            report($"{data.Name}: {sizes[name] / Megabyte:0.###} MB from {address}");
            Publication file = data.Publication with { Address = address, Bytes = sizes[name], Sha256 = hash };
            new Download(file, address, _ => { }).To(path + ".part");
            File.Move(path + ".part", path, overwrite: true);
        }
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
