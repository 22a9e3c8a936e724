using Modular.Tensors;

namespace Modular.Descriptions;

/// <summary>Describes the device on which the networks of a study compute.</summary>
internal static class DeviceText
{
    /// <summary>The sentence for a study, before or after it runs.</summary>
    public static string Describe(DeviceChoice device)
    {
        if (device.Kind == DeviceKind.Cpu)
            return "Networks compute on the processor (--device cpu), as the memory's devices do.";
        return $"Networks compute on a GPU (--device {device.Word}), the memory's devices in host memory: draws are those of the "
            + "processor, and sums differ in bits.";
    }
}
