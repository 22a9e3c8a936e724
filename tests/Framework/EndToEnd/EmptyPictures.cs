namespace Modular.Framework.Tests.EndToEnd;

/// <summary>
/// Stands in for CIFAR-10, which is not in the repository: its files at their full size, all zeros, which is enough to
/// check a scenario. Sparse on disk.
/// </summary>
public sealed class EmptyPictures : IDisposable
{
    private readonly TemporaryFolder data = new();

    public EmptyPictures()
    {
        Directory.CreateDirectory(data["cifar-10"]);
        foreach (
            string name in new[]
            {
                "data_batch_1",
                "data_batch_2",
                "data_batch_3",
                "data_batch_4",
                "data_batch_5",
                "test_batch",
            }
        )
        {
            using FileStream file = File.Create(Path.Combine(data["cifar-10"], name + ".bin"));
            file.SetLength(10000 * 3073);
        }
    }

    /// <summary>What MODULAR_DATA names.</summary>
    public string Root => data.Path;

    public void Dispose() => data.Dispose();
}
