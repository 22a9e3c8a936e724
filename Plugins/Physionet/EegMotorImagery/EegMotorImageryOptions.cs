using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Physionet.EegMotorImagery;

/// <summary>Options of the data set <c>eeg-motor-imagery</c>.</summary>
internal sealed record EegMotorImageryOptions
{
    /// <summary>
    /// Folder of the EEG Motor Movement/Imagery Dataset: EDF+ (S001R04.edf and so on, in folders of subjects or not) or
    /// packed trials (eegmmi-lr-80hz.json, .csv, .i16.br). The folder of <c>modular data get eeg-motor-imagery</c>
    /// unless given.
    /// </summary>
    public DirectoryInfo? Directory { get; init; }

    /// <summary>Whether the small set that the plugin brings is used: subjects 7, 55 and 62.</summary>
    public bool Mini { get; init; }

    /// <summary>The subjects that are used, by number; null for all that are there but those of 'without'.</summary>
    public IReadOnlyList<int>? Subjects { get; init; }

    /// <summary>
    /// Subjects that are left out. 88, 92 and 100 were sampled at 128 Hz with another timing, 89 has another range.
    /// </summary>
    public IReadOnlyList<int> Without { get; init; } = [88, 89, 92, 100];

    /// <summary>
    /// Runs with a left and a right fist: 4, 8, 12 imagined, 3, 7, 11 moved. The packed sets have 4, 8 and 12.
    /// </summary>
    public IReadOnlyList<int> Runs { get; init; } = [4, 8, 12];

    /// <summary>The channels of a sample, in this order. Those over the motor cortex: assumed.</summary>
    public IReadOnlyList<string> Channels { get; init; } = ["FC3", "C3", "CP3", "FCz", "Cz", "FC4", "C4", "CP4"];

    /// <summary>Sampling rate of the samples, hertz; the recorded rate, 160 Hz, must be a multiple.</summary>
    [Range(1, 10000)]
    public int Rate { get; init; } = 80;

    /// <summary>Start of a trial's window after the cue, seconds.</summary>
    [Range(0.0, 4.0)]
    public double Start { get; init; }

    /// <summary>Length of a trial's window, seconds; a cue lasts 4.1.</summary>
    [Range(0.01, 8.0)]
    public double Window { get; init; } = 3.2;

    /// <summary>What becomes 1.</summary>
    public Scaling Scaling { get; init; } = Scaling.Subject;

    /// <summary>Number of the fold that is the test set, from 0.</summary>
    [Range(0, 999)]
    public int Fold { get; init; }

    /// <summary>
    /// Number of folds of whole subjects; 5 unless given, and 3 with 'mini'. For 5 the packed set says which; else
    /// subjects take turns.
    /// </summary>
    [Range(2, 1000)]
    public int? Folds { get; init; }
}
