using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>Whether the state of a training can be kept, as far as its parts go.</summary>
internal static class KeptState
{
    /// <summary>The sentence on the pieces that keep no state; null where all do.</summary>
    /// <param name="keep">Writes the state to a record, or reads it back.</param>
    public static string? Lack(Action<StateRecord> keep)
    {
        StateRecord record = StateRecord.Keeping(Stream.Null);
        keep(record);
        string[] pieces = [.. record.Forgetful.Distinct()];
        if (pieces.Length == 0)
            return null;
        return $"{string.Join(" and ", pieces)}: keeps no state for checkpoints; expected {nameof(IResumable)}. Trials run, "
            + "but without checkpoints: one that is stopped begins anew. Ask the author of the plugin.";
    }

    /// <summary>The same sentence for the parts of a rig; null also where one of them cannot be made.</summary>
    public static string? Lack(Rig rig)
    {
        using DisposeScope scope = NewDisposeScope();
        var conditions = new Conditions(seed: 0, _ => 1)
        {
            Temperature = rig.Scenario.Conditions.Temperature,
            Sample = rig.Facts.Sample,
        };
        try
        {
            using var memory = new CheckedMemoryArray(rig.Memory, [rig.Facts.Devices, 1, 1], conditions);
            using var sense = new CheckedSenseArray(rig.Sense, [1, 1], rig.Facts.Range, conditions);
            return Lack(record =>
            {
                memory.KeepState(record);
                sense.KeepState(record);
            });
        }
        catch (ContractViolation)
        {
            return null;
        }
    }
}
