using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Physionet.EcgInversion;

/// <summary>Options of the data set <c>ecg-inversion</c>.</summary>
internal sealed record EcgInversionOptions
{
    /// <summary>
    /// Folder of the records of the PhysioNet/CinC Challenge 2011: WFDB (.hea, .dat), text (.txt) or packed
    /// (cinc2011-250hz.json, .csv, .i16.br). The folder of <c>modular data get ecg-inversion</c> unless given.
    /// </summary>
    public DirectoryInfo? Directory { get; init; }

    /// <summary>
    /// Whether the small set that the plugin brings is used: 128 acceptable records, 3 s at 125 Hz.
    /// </summary>
    public bool Mini { get; init; }

    /// <summary>Whether records of bad quality are used, too. The Challenge's experts judged it.</summary>
    public Quality Quality { get; init; } = Quality.Acceptable;

    /// <summary>
    /// The leads that a sample has, of I, II, III, aVR, aVL, aVF, V1 to V6. All but I, II and V1 to V6 follow from I
    /// and II.
    /// </summary>
    public IReadOnlyList<string> Leads { get; init; } = Lead.Names;

    /// <summary>
    /// The exchanges of electrodes, each a class beside class 0, the correct record: RA-LA (right and left arm), RA-LL,
    /// LA-LL (left leg), or two chest electrodes, such as V1-V2.
    /// </summary>
    public IReadOnlyList<string> Inversions { get; init; } = ["RA-LA"];

    /// <summary>
    /// Sampling rate of the samples, hertz; the recorded rate must be a multiple. 250 unless given, and 125 with
    /// 'mini'.
    /// </summary>
    [Range(1, 10000)]
    public int? Rate { get; init; }

    /// <summary>Length of a window, seconds. 3: the network of arXiv:2006.11595 is said to see 750 samples.</summary>
    [Range(0.01, 1000.0)]
    public double Window { get; init; } = 3;

    /// <summary>
    /// Starts of the windows in each record, seconds. 0.2, 3.4 and 6.6 unless given, and 0 with 'mini'. Assumed.
    /// </summary>
    public IReadOnlyList<double>? Starts { get; init; }

    /// <summary>
    /// The voltage that becomes 1, volts; each lead's mean over the window is subtracted first. Assumed.
    /// </summary>
    [Range(1e-9, 1e3)]
    public double Scale { get; init; } = 0.5e-3;

    /// <summary>Number of the fold that is the test set, from 0.</summary>
    [Range(0, 999)]
    public int Fold { get; init; }

    /// <summary>
    /// Number of folds. A fold has whole records, with all their windows, correct and inverted. For 5 the packed set
    /// says which; else records take turns.
    /// </summary>
    [Range(2, 1000)]
    public int Folds { get; init; } = 5;
}
