using Modular.Contracts;
using Modular.Text;
using Modular.Training;

namespace Modular.Descriptions;

/// <summary>
/// Whether a memory takes pulses is known of its arrays only, so one ideal device is made. It alone needs the tensor
/// library.
/// </summary>
internal static class PulseQuestion
{
    public static string Ask(IMemory memory)
    {
        try
        {
            Backend.Start();
            using IMemoryArray device = memory.Fabricate([1, 1, 1], new Conditions(0, _ => 0));
            return device is IPulsedArray pulsed
                ? $"can be trained in place: {Phrases.Describe(pulsed.Signs)}"
                : "cannot be trained in place: it takes no pulses";
        }
        catch (Exception failed)
        {
            return $"not known; {failed.Message.Split('\n', 2)[0].TrimEnd()}";
        }
    }
}
