using System.Globalization;

namespace Modular.Plugins.Tests.Physionet;

/// <summary>A folder of small made-up files, to be broken; deleted when disposed.</summary>
internal sealed class RecordFolder : IDisposable
{
    private static readonly string[] Leads =
    [
        "I",
        "II",
        "III",
        "aVR",
        "aVL",
        "aVF",
        "V1",
        "V2",
        "V3",
        "V4",
        "V5",
        "V6",
    ];

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("modular-physionet-");

    public string this[string name] => Path.Combine(Folder.FullName, name);

    public void Dispose() => Folder.Delete(recursive: true);

    public void Write(string name, params string[] lines) => File.WriteAllLines(this[name], lines);

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(this[name], bytes);

    /// <summary>A count of a made-up record: no two leads or records are alike.</summary>
    public static short Count(int record, int lead, int sample) =>
        (short)(100 * Math.Sin(0.05 * sample * (lead + 1) + record) + 7 * lead + record);

    /// <summary>
    /// A 12-lead record in format 16, 500 Hz, 200 counts per millivolt; III and the others follow from I and II.
    /// </summary>
    public void WriteChallengeRecord(string name, int record, int samples)
    {
        byte[] bytes = new byte[2 * 12 * samples];
        short[] sums = new short[12];
        short[] first = new short[12];
        for (int i = 0; i < samples; i++)
        for (int lead = 0; lead < 12; lead++)
        {
            short count = Count(record, lead, i);
            BitConverter.TryWriteBytes(bytes.AsSpan(2 * (12 * i + lead)), count);
            sums[lead] += count;
            first[lead] = i == 0 ? count : first[lead];
        }
        Write(name + ".dat", bytes);
        IEnumerable<string> signals = Leads.Select(
            (lead, i) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}.dat 16 200(0)/mV 16 0 {first[i]} {sums[i]} 0 {lead}"
                )
        );
        Write(name + ".hea", [$"{name} 12 500 {samples}", .. signals, "# made up"]);
    }
}
