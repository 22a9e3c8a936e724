using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>The promises of a memory that tells its steps: arrays that move by parts of pulses, too.</summary>
public abstract partial class MemoryConformance
{
    private const double MostAtOnce = 100; // pulses of a move
    private const double LeastOfAll = 0.75; // of the range, by all steps: a device that saturates (assumed)
    private const double MostOfQuarter = 0.99; // of the range, by a quarter of the steps (assumed)

    /// <summary>
    /// A number of steps is 1 or more and has a source, and arrays of such a memory move by parts of pulses.
    /// </summary>
    [Fact]
    public void Steps_are_told_by_memories_that_move_by_parts_of_pulses()
    {
        IMemory memory = Create();
        Quantity? steps = (memory as IStepped)?.Steps;
        if (steps is not null)
            Assert.True(
                steps.Value >= 1 && double.IsFinite(steps.Value) && steps.Unit == "1" && steps.Source.Length > 0,
                $"Steps gives {steps.Value} in '{steps.Unit}' by '{steps.Source}'; 1 or more in '1' with a source was expected"
            );
        using IMemoryArray array = memory.Fabricate([.. Few], Hardware.Ideal(1));
        Assert.True(
            steps is null || array is IGradedArray,
            "the memory tells its Steps, and its arrays are no IGradedArray. Implement it, or leave IStepped out."
        );
    }

    /// <summary>Whole numbers of pulses move devices as pulses do, bit for bit, and 0 does not touch them.</summary>
    [Fact]
    public void Whole_moves_are_pulses()
    {
        foreach (Conditions conditions in new[] { Hardware.Ideal(1), Hardware.Published(1) })
        {
            using DisposeScope scope = NewDisposeScope();
            IMemory memory = Create();
            using IMemoryArray pulsed = memory.Fabricate([.. Shape], conditions);
            using IMemoryArray moved = memory.Fabricate([.. Shape], conditions);
            if (moved is not IGradedArray graded)
                return;
            foreach (Tensor counts in Pulses(graded))
            {
                ((IPulsedArray)pulsed).Pulse(counts);
                Promises.AssertLeaves(counts, "the amounts of Move", () => graded.Move(counts.to(ScalarType.Float32)));
                Assert.True(
                    Draws.Copy(pulsed.Read()).SequenceEqual(Draws.Copy(moved.Read())),
                    "Move by whole numbers of pulses and Pulse leave devices at other conductances; the same was expected"
                );
            }
        }
    }

    /// <summary>Half a pulse moves an ideal device in the direction of a whole one, and not as far.</summary>
    [Fact]
    public void Half_a_pulse_moves_less_than_a_whole_one()
    {
        IMemory memory = Create();
        using IMemoryArray probe = memory.Fabricate([.. Few], Hardware.Ideal(1));
        if (probe is not IGradedArray { Signs: var signs })
            return;
        foreach (int sign in new[] { 1, -1 }.Where(one => signs.HasFlag(one > 0 ? PulseSigns.Raise : PulseSigns.Lower)))
        {
            double start = AfterMove(memory, sign, 0);
            double half = sign * (AfterMove(memory, sign, 0.5) - start);
            double whole = sign * (AfterMove(memory, sign, 1) - start);
            Assert.True(
                whole >= 0 && half >= 0 && half <= whole,
                $"half a pulse moves a device by {half:G3} S and a whole one by {whole:G3} S; less of the same sign was expected"
            );
            Assert.True(half > 0 || whole == 0, "half a pulse moves nothing where a whole one does");
        }
    }

    /// <summary>
    /// As many pulses as the memory tells lead an ideal device over most of its range, and a quarter of them does not
    /// lead it all the way. Devices that saturate are between: how far they come is a matter of their law.
    /// </summary>
    [Fact]
    public void Steps_lead_from_one_end_to_the_other()
    {
        IMemory memory = Create();
        if (memory is not IStepped { Steps: { } steps })
            return;
        using IMemoryArray probe = memory.Fabricate([.. Few], Hardware.Ideal(1));
        if (probe is not IGradedArray { Signs: var signs })
            return;
        foreach (int sign in new[] { 1, -1 }.Where(one => signs.HasFlag(one > 0 ? PulseSigns.Raise : PulseSigns.Lower)))
        {
            double all = ShareOfRange(memory, sign, steps.Value);
            double quarter = ShareOfRange(memory, sign, steps.Value / 4);
            string told = $"Steps tells {steps.Value:G4} pulses from one end of the range to the other, and";
            string pulses = sign > 0 ? "pulses that raise an ideal device" : "pulses that lower an ideal device";
            const string Advice = "Count the pulses of one sign between the ends of Range, with every dial at 0.";
            Assert.True(
                all >= LeastOfAll,
                $"{told} so many {pulses} lead it over {100 * all:F0} % of the range; {100 * LeastOfAll:F0} % or more was "
                    + $"expected. {Advice}"
            );
            Assert.True(
                quarter <= MostOfQuarter,
                $"{told} a quarter as many {pulses} lead it over {100 * quarter:F0} % of the range already; "
                    + $"{100 * MostOfQuarter:F0} % or less was expected. {Advice}"
            );
        }
    }

    /// <summary>How far pulses lead a device from the end where they start, as a share of the range.</summary>
    private static double ShareOfRange(IMemory memory, int sign, double pulses)
    {
        double moved = AfterMove(memory, sign, pulses) - AfterMove(memory, sign, 0);
        return sign * moved / (memory.Range.Max - memory.Range.Min);
    }

    /// <summary>What a device conducts that is moved from the end where pulses of a sign start, siemens.</summary>
    private static double AfterMove(IMemory memory, int sign, double pulses)
    {
        using DisposeScope scope = NewDisposeScope();
        using var array = (IGradedArray)memory.Fabricate([.. Few], new Conditions(1, _ => 0));
        double end = sign > 0 ? memory.Range.Min : memory.Range.Max;
        array.Program(full([.. Few], end, dtype: ScalarType.Float32));
        for (double left = pulses; left > 0; left -= MostAtOnce)
            array.Move(full([.. Few], sign * Math.Min(left, MostAtOnce), dtype: ScalarType.Float32));
        return array.Read().flatten()[0].item<float>();
    }
}
