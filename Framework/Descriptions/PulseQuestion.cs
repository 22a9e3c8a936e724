using Modular.Contracts;
using Modular.Text;
using Modular.Training;

namespace Modular.Descriptions;

/// <summary>
/// Asks a memory whether it takes pulses. Where the memory does not state this, one ideal device is made, because only
/// its array tells; this loads the tensor library.
/// </summary>
internal static class PulseQuestion
{
    /// <summary>Answers in words. A failure of the memory is an answer, too.</summary>
    public static string Ask(IMemory memory)
    {
        try
        {
            PulseSigns signs = memory is IPulseAbility stated ? stated.Pulses : SignsOfOneDevice(memory);
            if (signs == PulseSigns.None)
                return "cannot be trained in place: it takes no pulses";
            return $"can be trained in place: {Phrases.Describe(signs)}";
        }
        catch (Exception failed)
        {
            return $"not known; {failed.Message.Split('\n', 2)[0].TrimEnd()}";
        }
    }

    private static PulseSigns SignsOfOneDevice(IMemory memory)
    {
        Backend.Start();
        using IMemoryArray device = memory.Fabricate([1, 1, 1], new Conditions(0, _ => 0));
        if (device is IPulsedArray pulsed)
            return pulsed.Signs;
        return PulseSigns.None;
    }
}
