using Modular.Plugins.Physionet.EcgBeats;

namespace Modular.Plugins.Tests.Physionet;

/// <summary>
/// Made-up records 100, 101, 103 and 106 of MIT-BIH in format 212, 360 Hz, with 17 beats of 0.25 s each: two N, one A,
/// and so on. Deleted when disposed.
/// </summary>
internal sealed class BeatFolder : IDisposable
{
    private const int Beats = 17;
    private const int Interval = 90;
    private const int Samples = (Beats + 1) * Interval;

    private readonly RecordFolder files = new();

    public BeatFolder()
    {
        foreach (int record in (int[])[100, 101, 103, 106])
            Write(record);
    }

    public string this[string name] => files[name];

    public void Dispose() => files.Dispose();

    /// <summary>Options that read these records, beats of 20 samples.</summary>
    public EcgBeatsOptions Use(EcgBeatsOptions options) =>
        options with
        {
            Directory = files.Folder,
            Records = [100, 101, 103, 106],
            Length = 20,
            Before = 8,
        };

    private void Write(int record)
    {
        int[] counts = [.. Enumerable.Range(0, Samples).Select(i => 1024 + RecordFolder.Count(record, 1, i))];
        files.Write($"{record}.dat", [.. counts.Chunk(2).SelectMany(Pair)]);
        files.Write(
            $"{record}.hea",
            $"{record} 1 360 {Samples}",
            $"{record}.dat 212 200 11 1024 {counts[0]} {(short)counts.Sum()} 0 MLII"
        );
        IEnumerable<int> words = Enumerable.Range(0, Beats).Select(i => (i % 3 == 2 ? 8 : 1) << 10 | Interval);
        files.Write($"{record}.atr", [.. words.Append(0).SelectMany(word => BitConverter.GetBytes((ushort)word))]);
    }

    private static byte[] Pair(int[] counts) =>
        [(byte)counts[0], (byte)((counts[0] >> 8 & 15) | (counts[1] >> 8 & 15) << 4), (byte)counts[1]];
}
