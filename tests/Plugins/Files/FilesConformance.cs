using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Files;

namespace Modular.Plugins.Tests.Files;

public sealed class FilesConformance : DatasetConformance, IDisposable
{
    private readonly DataFolder files = new();

    public void Dispose() => files.Dispose();

    protected override IDataset Create()
    {
        byte[] inputs = DataFolder.Floats([.. Enumerable.Range(0, 120).Select(i => i * 0.37f % 1)]);
        byte[] labels = [.. Enumerable.Range(0, 40).Select(i => (byte)(i % 3))];
        FileInfo file = files.WriteNpz(
            "data.npz",
            ("x.npy", DataFolder.Npy("'<f4'", "40, 3", inputs)),
            ("y.npy", DataFolder.Npy("'|u1'", "40,", labels))
        );
        return new FilesDataset(new FilesOptions { File = file, Normalise = Normalisation.Standard });
    }
}
