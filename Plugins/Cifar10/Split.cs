namespace Modular.Plugins.Cifar10;

/// <summary>The first samples of the training files, or of the test files.</summary>
/// <param name="files">All records of each file that is needed.</param>
/// <param name="perFile">The number of records of a file.</param>
/// <param name="count">The number of samples in the split.</param>
internal sealed class Split(IReadOnlyList<byte[]> files, int perFile, int count)
{
    /// <summary>The labels of the samples, 0 to 9.</summary>
    public IEnumerable<int> Labels => Enumerable.Range(0, count).Select(sample => (int)Record(sample)[0]);

    /// <summary>The picture of one sample, 3 * 32 * 32 bytes, channel by channel.</summary>
    public ReadOnlySpan<byte> Pixels(int sample) => Record(sample)[1..];

    /// <summary>Reads a split from as many files as its samples need.</summary>
    /// <param name="folder">The folder of the files.</param>
    /// <param name="names">The names of the files, in the order of their samples.</param>
    /// <param name="perFile">The number of records that a file must have.</param>
    /// <param name="count">The number of samples to keep.</param>
    public static Split Read(DirectoryInfo folder, IEnumerable<string> names, int perFile, int count)
    {
        int needed = (count + perFile - 1) / perFile;
        IEnumerable<string> paths = names.Take(needed).Select(name => BatchFile.Find(folder, name));
        return new([.. paths.Select(path => BatchFile.Read(path, perFile))], perFile, count);
    }

    private ReadOnlySpan<byte> Record(int sample)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sample);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sample, count);
        return files[sample / perFile].AsSpan(sample % perFile * BatchFile.Record, BatchFile.Record);
    }
}
