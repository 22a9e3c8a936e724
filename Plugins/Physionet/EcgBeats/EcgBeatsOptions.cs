using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Physionet.EcgBeats;

/// <summary>Options of the data set <c>ecg-beats</c>.</summary>
internal sealed record EcgBeatsOptions
{
    /// <summary>
    /// Folder of the MIT-BIH Arrhythmia Database: WFDB (.hea, .dat, .atr) or packed beats (mitbih-beats.json, .csv,
    /// .i16.br). The folder of <c>modular data get ecg-beats</c> unless given.
    /// </summary>
    public DirectoryInfo? Directory { get; init; }

    /// <summary>Which beats are the test set.</summary>
    public SplitKind Split { get; init; } = SplitKind.InterPatient;

    /// <summary>
    /// The AAMI classes that are told apart, of N, S, V, F, Q; beats of others are left out. The place in the list is
    /// the label.
    /// </summary>
    public IReadOnlyList<string> Classes { get; init; } = ["N", "S", "V", "F", "Q"];

    /// <summary>
    /// The most N beats of each half of the records (DS1, DS2), evenly spaced; null for all. The packed set has 10000.
    /// </summary>
    [Range(1, 1_000_000)]
    public int? NormalBeats { get; init; }

    /// <summary>
    /// The records that are used, by number; null for the 44 without pacemaker (de Chazal et al. 2004).
    /// </summary>
    public IReadOnlyList<int>? Records { get; init; }

    /// <summary>The lead, as headers call it. The packed set has MLII alone.</summary>
    public string Lead { get; init; } = "MLII";

    /// <summary>Sampling rate of the samples, hertz; the recorded rate, 360 Hz, must be a multiple.</summary>
    [Range(1, 10000)]
    public int Rate { get; init; } = 180;

    /// <summary>Length of a beat, samples. Assumed.</summary>
    [Range(1, 100_000)]
    public int Length { get; init; } = 128;

    /// <summary>The samples of a beat before its annotation, which is at the R wave. Assumed.</summary>
    [Range(0, 100_000)]
    public int Before { get; init; } = 48;

    /// <summary>The voltage that becomes 1, volts; the beat's mean is subtracted first. Assumed.</summary>
    [Range(1e-9, 1e3)]
    public double Scale { get; init; } = 1e-3;

    /// <summary>
    /// Number of the fold that is the test set, from 0; the splits 'random' and 'by-patient' have folds.
    /// </summary>
    [Range(0, 999)]
    public int Fold { get; init; }

    /// <summary>Number of folds: with 5, a fifth of the beats, or of the patients, is the test set.</summary>
    [Range(2, 1000)]
    public int Folds { get; init; } = 5;

    /// <summary>Seed of the split 'random'.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; init; }
}
