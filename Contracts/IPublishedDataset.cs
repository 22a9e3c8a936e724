namespace Modular.Contracts;

/// <summary>A data set whose files are published, so that <c>modular data get</c> can fetch them.</summary>
public interface IPublishedDataset : IDataset
{
    /// <summary>The address and the digests of the published files, known without reading any of them.</summary>
    Publication Publication { get; }
}
