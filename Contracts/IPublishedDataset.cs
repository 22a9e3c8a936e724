namespace Modular.Contracts;

/// <summary>A data set whose files somebody publishes, so that <c>modular data get</c> can fetch them.</summary>
public interface IPublishedDataset : IDataset
{
    /// <summary>Where they are, and how they are known to be the original ones; known without reading them.</summary>
    Publication Publication { get; }
}
