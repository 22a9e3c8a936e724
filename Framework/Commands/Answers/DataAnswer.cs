using Modular.Data;

namespace Modular.Commands.Answers;

/// <summary>The answers of <c>modular data list --json</c> and <c>modular data get --json</c>.</summary>
internal static class DataAnswer
{
    /// <summary>
    /// Lists the data sets that can be fetched, and which of their files are missing on this machine.
    /// </summary>
    public static object List(IEnumerable<PublishedData> all) =>
        new
        {
            Datasets = all.Select(data => new
            {
                data.Name,
                Folder = data.Folder.FullName,
                IsHere = data.Missing.Count == 0,
                data.Missing,
                data.Publication.Address,
                data.Publication.Bytes,
                data.Publication.Terms,
            }),
        };

    /// <summary>Describes one data set after it was fetched.</summary>
    /// <param name="data">The data set that was asked for.</param>
    /// <param name="fetched">How many files were fetched now; 0 where all were on this machine.</param>
    public static object Describe(PublishedData data, int fetched) =>
        new
        {
            data.Name,
            Folder = data.Folder.FullName,
            Fetched = fetched,
            data.Publication.Terms,
        };
}
