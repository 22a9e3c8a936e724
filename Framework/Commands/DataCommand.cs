using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Contracts;
using Modular.Data;
using Modular.Loading;
using Modular.Text;

namespace Modular.Commands;

/// <summary>
/// The command <c>modular data get NAME</c> fetches the files of a data set; <c>modular data list</c> tells which are
/// on this machine.
/// </summary>
internal static class DataCommand
{
    private const long Megabyte = 1_000_000;

    /// <summary>Returns the command with its subcommands.</summary>
    public static Command Make() =>
        new("data", "Fetches the files of data sets that are in no package, and tells which are here.")
        {
            Get(),
            List(),
        };

    private static Command Get()
    {
        var name = new Argument<string>("NAME") { Description = "The data set, as a scenario calls it." };
        var from = new Option<string?>("--from")
        {
            Description =
                "Where from instead of its publisher: an archive, a folder of its files, or another http address.",
            HelpName = "PATH",
        };
        Option<string[]> plugins = CommonOptions.Plugins();
        var command = new Command("get", "Fetches the files of a data set, or takes them from a path, and checks them.")
        {
            name,
            from,
            plugins,
            Answer.Option(),
        };
        command.SetAction(parsed =>
        {
            PluginCatalog catalog = CommonOptions.Load(parsed.GetValue(plugins) ?? []);
            PublishedData data = PublishedData.Find(parsed.GetRequiredValue(name), catalog);
            return Get(data, parsed.GetValue(from));
        });
        return command;
    }

    private static Command List()
    {
        Option<string[]> plugins = CommonOptions.Plugins();
        var command = new Command("list", "Lists the data sets that can be fetched, and which are here.")
        {
            plugins,
            Answer.Option(),
        };
        command.SetAction(parsed =>
        {
            PluginCatalog catalog = CommonOptions.Load(parsed.GetValue(plugins) ?? []);
            IReadOnlyList<PublishedData> all = PublishedData.All(catalog);
            if (Answer.Give(() => DataAnswer.List(all)))
                return ExitCode.Done;
            foreach (PublishedData data in all)
                Terminal.Line($"{data.Name}: {State(data)}");
            string[] others =
            [
                .. catalog
                    .OfKind(typeof(IDataset))
                    .Select(offer => offer.Part.Name)
                    .Except(all.Select(data => data.Name)),
            ];
            if (others.Length > 0)
                Terminal.Line($"There is nothing to fetch for {Phrases.List(others)}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static int Get(PublishedData data, string? from)
    {
        using Interruption interruption = Interruption.EndsProcess();
        if (from is null && data.IsWhole)
        {
            Answer.Give(() => DataAnswer.Describe(data, fetched: 0));
            Terminal.Line($"{data.Name}: is here already, in {data.Folder.FullName}");
            return ExitCode.Done;
        }
        data.Folder.Create();
        KeptFiles kept = new DatasetFetch(data, Terminal.Line).From(from);
        Answer.Give(() => DataAnswer.Describe(data, kept.Count));
        string files = Phrases.Count(kept.Count, "file");
        string state = kept.AreChecked ? "as published" : "copied without a known digest";
        Terminal.Line($"{data.Name}: {files}, {state}, in {data.Folder.FullName}");
        Terminal.Line(data.Publication.Terms);
        return ExitCode.Done;
    }

    private static string State(PublishedData data)
    {
        string folder = data.Folder.FullName;
        string command = $"'modular data get {data.Name}'";
        if (data.Missing.Count == 0)
            return $"here, in {folder}";
        if (data.Missing.Count < data.Publication.Files.Count)
            return $"incomplete, in {folder} without {string.Join(", ", data.Missing)}; {command} completes it";
        if (data.Publication.ByHand)
            return $"not here; get it from {data.Publication.Address}, then {command.TrimEnd('\'')} --from FOLDER' takes it";
        long megabytes = data.Publication.Bytes / Megabyte;
        return $"not here; {command} fetches {megabytes} MB from {data.Publication.Address} into {folder}";
    }
}
