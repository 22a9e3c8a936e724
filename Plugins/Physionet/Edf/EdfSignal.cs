namespace Modular.Plugins.Physionet.Edf;

/// <summary>What the header of an EDF file says of one signal.</summary>
/// <param name="Label">The label, such as a channel.</param>
/// <param name="Unit">The physical unit of the samples.</param>
/// <param name="Physical">The physical values that the digital ones stand for.</param>
/// <param name="Digital">The least and the greatest digital value.</param>
/// <param name="Samples">The number of samples in each data record.</param>
internal sealed record EdfSignal(string Label, string Unit, Interval Physical, Interval Digital, int Samples)
{
    /// <summary>The label of the signal that holds the annotations of EDF+.</summary>
    public const string Annotations = "EDF Annotations";

    /// <summary>Whether the signal holds annotations.</summary>
    public bool IsAnnotations => Label == Annotations;

    /// <summary>
    /// The name of the channel: the label without dots and without regard to small and capital letters.
    /// </summary>
    public string Channel => Label.Replace(".", "").Trim().ToUpperInvariant();

    /// <summary>The volts of a digital value, on the line through the two ends.</summary>
    public float Volts(short digital)
    {
        double physical =
            Physical.Low + (digital - Digital.Low) * (Physical.High - Physical.Low) / (Digital.High - Digital.Low);
        return (float)(physical * VoltsPerUnit);
    }

    private double VoltsPerUnit =>
        Unit switch
        {
            "V" => 1,
            "mV" => 1e-3,
            "nV" => 1e-9,
            _ => 1e-6, // uV, which EDF files of EEG mostly have
        };
}
