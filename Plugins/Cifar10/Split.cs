namespace Modular.Plugins.Cifar10;

/// <summary>The first samples of the training or the test files.</summary>
/// <param name="files">All records of each file that is needed.</param>
/// <param name="perFile">Records of a file.</param>
/// <param name="count">So many samples of them all.</param>
internal sealed class Split(IReadOnlyList<byte[]> files, int perFile, int count)
{
    /// <summary>0 to 9, one a sample.</summary>
    public IEnumerable<int> Labels => Enumerable.Range(0, count).Select(sample => (int)Record(sample)[0]);

    /// <summary>3 * 32 * 32 bytes.</summary>
    public ReadOnlySpan<byte> Pixels(int sample) => Record(sample)[1..];

    /// <summary>Reads as many of the named files as the samples need.</summary>
    public static Split Read(DirectoryInfo folder, IEnumerable<string> names, (int PerFile, int Count) samples)
    {
        IEnumerable<string> needed = names.Take((samples.Count + samples.PerFile - 1) / samples.PerFile);
        return new(
            [.. needed.Select(name => BatchFile.Read(BatchFile.Find(folder, name), samples.PerFile))],
            samples.PerFile,
            samples.Count
        );
    }

    private ReadOnlySpan<byte> Record(int sample)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sample);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sample, count);
        return files[sample / perFile].AsSpan(sample % perFile * BatchFile.Record, BatchFile.Record);
    }
}
