using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;

namespace Modular.Studies;

/// <summary>Checks whether one weight of the memory can do what the scenario asks: pulses, age, reads.</summary>
internal sealed class AbilityCheck(ScenarioFile file, Rig rig, Problems problems)
{
    /// <summary>
    /// Checks whether memory and cell can be trained in place. If the memory cannot make a weight, the trials fail,
    /// each with its own sentence.
    /// </summary>
    public void Pulses()
    {
        string where = file.Where("training", "mode");
        if (rig.Cell.Part is not IPulsedCell)
            problems.Add(
                where,
                $"cell '{rig.Cell.Name}' turns no steps into pulses, so it cannot be trained in place. Use 'mode: off-line'."
            );
        IMemoryArray? one = Weight();
        if (one is not null and not IPulsedArray)
            problems.Add(
                where,
                $"memory '{rig.Memory.Name}' takes no pulses, so it cannot be trained in place. Use 'mode: off-line'."
            );
        Parts(one);
        if (one is IPulsedArray pulsed)
            Sets(rig.Memory.Call("Signs", _ => pulsed.Signs));
        Discard(one);
    }

    /// <summary>Says that steps are ranked although no conductance moves in steps.</summary>
    public void NoPulses()
    {
        if (RanksSteps)
            problems.Add(
                file.Where("study", "rank", "imperfections"),
                $"'{Granularity.Name}' acts where pulses train the devices, and here they are written once; expected 'mode: "
                    + "in-place'. Leave it out, or train in place."
            );
    }

    private bool RanksSteps => rig.Facts.Dials.Any(Granularity.IsTurnedBy);

    /// <summary>
    /// Checks whether cell and devices can be moved by parts of pulses, where the study ranks the steps.
    /// </summary>
    private void Parts(IMemoryArray? one)
    {
        if (!RanksSteps)
            return;
        if (rig.Cell.Part is IPulsedCell and not IGradedCell)
            problems.Add(
                file.Where("study", "rank", "imperfections"),
                $"cell '{rig.Cell.Name}' turns steps into whole pulses alone, so '{Granularity.Name}' cannot be ranked. Leave it "
                    + "out, or choose another cell."
            );
        if (one is not null and not IGradedArray)
            problems.Add(
                file.Where(rig.Memory.Place),
                rig.Memory.Broken(
                    nameof(IMemory.Fabricate),
                    $"made an array without {nameof(IGradedArray)}, and the memory tells its "
                        + $"{nameof(IStepped.Steps)}; expected one."
                ).Message
            );
    }

    /// <summary>
    /// Checks whether pulses can train the weights in the devices. Pulses take no integers, and scales of channels are
    /// found when weights are written.
    /// </summary>
    public void Learning(IEnumerable<LayerPlan> layers)
    {
        if (layers.FirstOrDefault(layer => layer.InMemory && layer.Grid is not null) is { } first)
            problems.Add(
                file.Where("precision"),
                $"layer '{first.Name}' has {first.Weights.Word()} weights in the memory, and in place its devices are the "
                    + "weights, which pulses do not round; expected real, ternary or binary ones. Use 'mode: off-line', or "
                    + "'memory: none' for the layer."
            );
        if (rig.Scenario.Precision.AnalogScale == SharedScale.PerChannel)
            problems.Add(
                file.Where("precision", "analog-scale"),
                "scales of channels are found when weights are written, and in place pulses change the weights; expected "
                    + "'per-layer'. Use it, or 'mode: off-line'."
            );
    }

    /// <summary>Checks whether the memory supports the passing of time.</summary>
    public void Time()
    {
        string where = file.Where("conditions", "age");
        if (rig.Scenario.Training.Mode == TrainingMode.InPlace)
            problems.Add(
                where,
                "time passes between writing and reading only off-line, and this network is trained in place. Use "
                    + "'mode: off-line', or leave 'age' out."
            );
        IMemoryArray? one = Weight();
        if (one is not null and not IAgingArray)
            problems.Add(
                where,
                $"memory '{rig.Memory.Name}' has no law for what time does to its devices, so they cannot age. Leave "
                    + "'age' out, or use a memory that ages."
            );
        Discard(one);
    }

    /// <summary>Checks whether the memory supports earlier reads.</summary>
    public void Uses()
    {
        string where = file.Where("conditions", "reads");
        if (rig.Scenario.Training.Mode == TrainingMode.InPlace)
            problems.Add(
                where,
                "reads pass between writing and the test only off-line, and this network is trained in place. Use "
                    + "'mode: off-line', or leave 'reads' out."
            );
        IMemoryArray? one = Weight();
        if (one is not null and not IUsedArray)
            problems.Add(
                where,
                $"memory '{rig.Memory.Name}' has no law for what reads do to its devices. Leave 'reads' out, or use a memory "
                    + "that reads change."
            );
        Discard(one);
    }

    /// <summary>Makes one weight of the memory; null where the memory cannot make it.</summary>
    public IMemoryArray? Weight()
    {
        try
        {
            return rig.Memory.Call(
                "Fabricate",
                memory => memory.Fabricate([rig.Facts.Devices, 1, 1], new Conditions(0, _ => 0))
            );
        }
        catch (ContractViolation failed) when (failed.InnerException is not null)
        {
            return null;
        }
    }

    /// <summary>Disposes of a weight of the memory.</summary>
    public void Discard(IMemoryArray? array) =>
        rig.Memory.Call(
            "Dispose",
            _ =>
            {
                array?.Dispose();
                return true;
            }
        );

    /// <summary>
    /// Refuses a SET strategy for a memory with pulses of both signs, because its devices never have to start over.
    /// </summary>
    private void Sets(PulseSigns signs)
    {
        if (rig.Scenario.Training.Set != SetStrategy.None && signs == (PulseSigns.Raise | PulseSigns.Lower))
            problems.Add(
                file.Where("training", "set"),
                $"memory '{rig.Memory.Name}' takes pulses of both signs, so its devices need no SET. Use 'set: "
                    + "none', or a memory whose pulses go one way."
            );
    }
}
