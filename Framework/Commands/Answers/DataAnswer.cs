using Modular.Data;

namespace Modular.Commands.Answers;

/// <summary>What <c>modular data list --json</c> and <c>modular data get --json</c> tell.</summary>
internal static class DataAnswer
{
    /// <summary>The data sets that can be fetched, and which of their files are missing here.</summary>
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

    /// <summary>One data set after it was fetched.</summary>
    /// <param name="data">The data set.</param>
    /// <param name="fetched">How many files came now; 0 where all were here.</param>
    public static object Describe(PublishedData data, int fetched) =>
        new
        {
            data.Name,
            Folder = data.Folder.FullName,
            Fetched = fetched,
            data.Publication.Terms,
        };
}
