using Modular.Contracts;
using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>
/// Places the reference of a sense that compares single devices. It comes after the rig is bound, because it writes
/// devices and so needs the tensor library.
/// </summary>
internal static class RigReference
{
    /// <summary>
    /// The rig with its sample of devices and its reference; the same rig where the sense has none. Throws
    /// <see cref="InputException"/> with what is wrong with the answers.
    /// </summary>
    /// <param name="file">The scenario as it was read.</param>
    /// <param name="rig">The rig of the scenario.</param>
    /// <param name="patience">How long an answer may take; as usual unless given.</param>
    public static Rig Place(ScenarioFile file, Rig rig, TimeLimits? patience = null)
    {
        var questions = new PartQuestions(file, file.Problems, (patience ?? new()).Answer);
        Hardware Placed(Hardware own) => own with { Facts = Facts(file, rig.On(own), questions) };
        return rig with
        {
            Facts = Facts(file, rig, questions),
            ByLayer = rig.ByLayer.ToDictionary(entry => entry.Key, entry => Placed(entry.Value)),
        };
    }

    /// <summary>What the parts said of themselves, with the reference of the sense, where it has one.</summary>
    private static RigFacts Facts(ScenarioFile file, Rig rig, PartQuestions questions)
    {
        if (rig.Sense.Part is not IReferenceSense)
            return rig.Facts;
        DeviceSample? sample = questions.Sample(rig.Memory, rig.Sense, rig.Facts.Range);
        file.Problems.ThrowIfAny();
        Quantity? reference = questions.Reference(rig.Sense, rig.Facts.Range, sample);
        file.Problems.ThrowIfAny();
        return rig.Facts with { Sample = sample, SenseNumbers = rig.Facts.SenseNumbers with { Reference = reference } };
    }
}
