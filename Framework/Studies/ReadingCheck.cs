using Modular.Contracts;
using Modular.Energies;
using Modular.Loading;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Text;
using Modular.Training;
using static TorchSharp.torch;

namespace Modular.Studies;

/// <summary>Checks whether the sense can read a weight of its memory and cell.</summary>
internal sealed class ReadingCheck(ScenarioFile file, Rig rig, Problems problems)
{
    /// <summary>
    /// Reads one weight, because a sense that cannot read this cell says so in its own words. Where the memory gives
    /// values that no sense can take, the memory is named. Any other failure is left to the trials.
    /// </summary>
    public void Run()
    {
        using var scope = NewDisposeScope();
        IMemoryArray? one = new AbilityCheck(file, rig, problems).Weight();
        if (one is not null && ReadOnce(one) is { } read)
            SenseOnce(read);
        new AbilityCheck(file, rig, problems).Discard(one);
    }

    /// <summary>Reads a weight with the sense once.</summary>
    private void SenseOnce(Tensor read)
    {
        try
        {
            ISenseArray? amplifier = rig.Sense.Call(
                nameof(ISense.Fabricate),
                sense => sense.Fabricate([1, 1], rig.Facts.Range, new Conditions(0, _ => 0))
            );
            if (rig.Cell.Part is ICodedCell && amplifier is IColumnSense)
                problems.Add(
                    file.Where(rig.Sense.Place),
                    $"sense '{rig.Sense.Name}' sums columns, and cell '{rig.Cell.Name}' stores coded words, which "
                        + "have none; expected a sense that reads single values. Choose another sense or cell."
                );
            else
                rig.Sense.Call(nameof(ISenseArray.Read), _ => amplifier?.Read(read));
            rig.Sense.Do(nameof(IDisposable.Dispose), _ => amplifier?.Dispose());
        }
        catch (ContractViolation failed) when (failed.InnerException is not null)
        {
            if (failed.InnerException is InvalidDataException)
                problems.Add(file.Where(rig.Sense.Place), failed.Message + OtherSenses());
        }
    }

    /// <summary>
    /// Observes a weight once; null where the memory gives no observation, which then fails the trials.
    /// </summary>
    private Tensor? ReadOnce(IMemoryArray one)
    {
        try
        {
            Tensor read = rig.Memory.Call(nameof(IMemoryArray.Read), _ => one.Read());
            string? wrong = TensorContract.Violation(read, [rig.Facts.Devices, 1, 1], ScalarType.Float32, CPU);
            if (wrong is null)
                return read;
            problems.Add(file.Where(rig.Memory.Place), rig.Memory.Broken(nameof(IMemoryArray.Read), wrong).Message);
        }
        catch (ContractViolation failed) when (failed.InnerException is not null)
        {
            // The trials say it, each with its own sentence.
        }
        return null;
    }

    /// <summary>A sentence on the loaded senses that read the chosen cell; empty where none does.</summary>
    private string OtherSenses()
    {
        IReadOnlyList<string> names = OtherParts.Senses(rig);
        if (names.Count == 0)
            return "";
        return $" Or keep cell '{rig.Cell.Name}' and use sense {OtherParts.Choices(names)}.";
    }
}
