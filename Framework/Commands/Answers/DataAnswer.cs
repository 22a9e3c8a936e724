using Modular.Data;

namespace Modular.Commands.Answers;

/// <summary>What <c>modular data list --json</c> tells.</summary>
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
}
