namespace Modular.Plugins.Physionet.Wfdb;

/// <summary>What a header says of one signal.</summary>
internal sealed record WfdbSignal
{
    /// <summary>The gain of signals whose header gives none, or 0: counts per physical unit (header(5)).</summary>
    public const double UsualGain = 200;

    /// <summary>The name of the file that holds the samples.</summary>
    public required string File { get; init; }

    /// <summary>The number of the storage format, such as 212.</summary>
    public required int Format { get; init; }

    /// <summary>The bytes in the file before the first sample.</summary>
    public long Offset { get; init; }

    /// <summary>The number of counts per physical unit.</summary>
    public double Gain { get; init; } = UsualGain;

    /// <summary>The count that stands for 0 physical units.</summary>
    public int Baseline { get; init; }

    /// <summary>The physical unit of the samples.</summary>
    public string Unit { get; init; } = "mV";

    /// <summary>The first sample, counts; null where the header does not give it.</summary>
    public int? First { get; init; }

    /// <summary>The sum of all samples, modulo 65536; null where the header does not give it.</summary>
    public int? CheckSum { get; init; }

    /// <summary>What the signal is, such as the name of a lead.</summary>
    public string Name { get; init; } = "";
}
