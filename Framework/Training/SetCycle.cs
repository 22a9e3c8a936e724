using Modular.Rigs;
using Modular.Scenarios;
using Modular.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// How a step of in-place training ends where devices are SET (arXiv:2107.06064, comments of its code): looks at what
/// the weights read after the step's pulses, SETs all devices of those that call for it, and pulses them anew. It needs
/// the value of a weight, which no device knows: so it is the host's.
/// </summary>
internal sealed class SetCycle(TrainingChoice choice)
{
    /// <summary>
    /// After steps int8 [outputs, inputs] were pulsed: lets the layer compute with what it reads in the end.
    /// </summary>
    public void Close(MemoryLayer layer, Tensor steps)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor values = layer.Read();
        Tensor which = Calling(layer, values);
        if (NetworkDevice.Number<bool>(which.any()))
        {
            layer.Devices.Set(which);
            Write(layer, which, Wanted(steps, values));
            values = where(which, layer.Read(), values);
        }
        layer.Show(values, gradient: true);
    }

    /// <summary>The weights to SET, bool [outputs, inputs].</summary>
    private Tensor Calling(MemoryLayer layer, Tensor values)
    {
        if (choice.Set == SetStrategy.Refresh)
            return layer.Devices.Saturated(choice.Saturation);
        return values.ne(layer.Observed!.reshape(values.shape));
    }

    /// <summary>
    /// The values to write after a SET, float32 [outputs, inputs]. A refresh keeps what was read; else it is what the
    /// steps drive the weights to, and what they read where there was no pulse and noise alone changed them (assumed).
    /// </summary>
    private Tensor Wanted(Tensor steps, Tensor values)
    {
        if (choice.Set == SetStrategy.Refresh)
            return values;
        return where(steps.eq(0), values, steps.sign().to(ScalarType.Float32));
    }

    private void Write(MemoryLayer layer, Tensor which, Tensor wanted)
    {
        if (choice.Set == SetStrategy.OnSignChange)
            layer.Devices.Pulse((wanted.sign() * which).to(ScalarType.Int8));
        else
            WriteVerify.Run(layer, wanted, which, choice.SetLimit);
    }
}
