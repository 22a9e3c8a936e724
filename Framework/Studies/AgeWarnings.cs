using Modular.Contracts;
using Modular.Rigs;
using Modular.Text;

namespace Modular.Studies;

/// <summary>
/// Warns of ages at which the devices of a study were not measured: the age has no effect yet, or the law is
/// extrapolated.
/// </summary>
internal static class AgeWarnings
{
    private const double FarBeyond = 10; // of the last measured time, a factor (assumed)

    /// <summary>One sentence for each memory of the study; empty where no time passes.</summary>
    public static IEnumerable<string> Find(Study study)
    {
        double age = study.File.Scenario.Conditions.Age.TotalSeconds;
        if (age <= 0)
            return [];
        IEnumerable<BoundPart<IMemory>> memories =
        [
            study.Rig.Memory,
            .. study.Rig.ByLayer.Values.Select(hardware => hardware.Memory),
        ];
        return memories.Select(memory => Sentence(age, memory)).OfType<string>().Distinct();
    }

    private static string? Sentence(double age, BoundPart<IMemory> memory)
    {
        if (memory.Part is not IMeasuredTimes)
            return null;
        Quantity? first = memory.Call(nameof(IMeasuredTimes.FirstTime), part => ((IMeasuredTimes)part).FirstTime);
        Quantity? last = memory.Call(nameof(IMeasuredTimes.LastTime), part => ((IMeasuredTimes)part).LastTime);
        if (age <= first?.Value)
            return $"the age is {Measure.Format(age, "s")}, and devices of memory '{memory.Name}' change from "
                + $"{Measure.Format(first.Value, "s")} after a write on ({first.Source}), so that it changes nothing; expected "
                + "more. Raise it, or leave it out.";
        if (age <= FarBeyond * last?.Value || last is null)
            return null;
        return $"the age is {Measure.Format(age, "s")}, and devices of memory '{memory.Name}' were measured until "
            + $"{Measure.Format(last.Value, "s")} after a write ({last.Source}), so that their law is continued to "
            + $"{Measure.Number(Math.Round(age / last.Value))} times that; expected at most {FarBeyond} times. Lower it, or "
            + "measure longer.";
    }
}
