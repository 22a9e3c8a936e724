namespace Modular.Devices;

/// <summary>A device some time after its last write.</summary>
/// <param name="Position">Its place in the array.</param>
/// <param name="Target">What it was asked for, siemens.</param>
/// <param name="Conductance">What it had right after the write, siemens.</param>
/// <param name="Relaxation">The standard normal number of its change since then, drawn at the write.</param>
/// <param name="Seconds">The time since the write, seconds.</param>
public readonly record struct WrittenDevice(
    int Position,
    float Target,
    float Conductance,
    float Relaxation,
    double Seconds
);
