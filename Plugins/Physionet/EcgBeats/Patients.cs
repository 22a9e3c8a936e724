namespace Modular.Plugins.Physionet.EcgBeats;

/// <summary>
/// The 44 records without pacemaker, in two halves with about as many beats of each class: P. de Chazal, M. O'Dwyer, R.
/// B. Reilly, "Automatic classification of heartbeats using ECG morphology and heartbeat interval features", IEEE
/// Transactions on Biomedical Engineering 51(7), 1196-1206, 2004.
/// </summary>
internal static class Patients
{
    /// <summary>The numbers of the records for training.</summary>
    public static readonly IReadOnlyList<int> Ds1 =
    [
        .. (int[])[101, 106, 108, 109, 112, 114, 115, 116, 118, 119, 122],
        .. (int[])[124, 201, 203, 205, 207, 208, 209, 215, 220, 223, 230],
    ];

    /// <summary>The numbers of the records for the test.</summary>
    public static readonly IReadOnlyList<int> Ds2 =
    [
        .. (int[])[100, 103, 105, 111, 113, 117, 121, 123, 200, 202, 210],
        .. (int[])[212, 213, 214, 219, 221, 222, 228, 231, 232, 233, 234],
    ];

    /// <summary>
    /// The patient of a record, named by the first record of the two that are of one man: 201 and 202 (Moody and Mark,
    /// MIT-BIH Arrhythmia Database Directory).
    /// </summary>
    public static int FromRecord(int record) => record == 202 ? 201 : record;
}
