using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.RramAnalog;

/// <summary>An array of a fit that has a law for time.</summary>
internal sealed class RelaxingArray(RramArray array, RramDevices devices) : IAgingArray
{
    /// <inheritdoc/>
    public void Program(Tensor target) => array.Program(target);

    /// <inheritdoc/>
    public Tensor Read() => array.Read();

    /// <inheritdoc/>
    public void Age(TimeSpan elapsed)
    {
        if (elapsed < TimeSpan.Zero)
            throw new ArgumentException(
                $"rram-analog: the time that passes is {elapsed.TotalSeconds} s; 0 or more was expected. Age forwards.",
                nameof(elapsed)
            );
        devices.Age(elapsed.TotalSeconds);
    }

    /// <inheritdoc/>
    public void Dispose() => array.Dispose();
}
