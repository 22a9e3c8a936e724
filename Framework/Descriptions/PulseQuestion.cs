using Modular.Contracts;
using Modular.Text;
using Modular.Training;

namespace Modular.Descriptions;

/// <summary>
/// Asks a memory whether it takes pulses. Only its arrays tell, so one ideal device is made, which loads the tensor
/// library.
/// </summary>
internal static class PulseQuestion
{
    /// <summary>Answers in words, also where the memory fails.</summary>
    public static string Ask(IMemory memory)
    {
        try
        {
            Backend.Start();
            using IMemoryArray device = memory.Fabricate([1, 1, 1], new Conditions(0, _ => 0));
            if (device is IPulsedArray pulsed)
                return $"can be trained in place: {Phrases.Describe(pulsed.Signs)}";
            return "cannot be trained in place: it takes no pulses";
        }
        catch (Exception failed)
        {
            return $"not known; {failed.Message.Split('\n', 2)[0].TrimEnd()}";
        }
    }
}
