using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>Tests what time does to the arrays of a memory.</summary>
/// <param name="hardware">The imperfections of the memory.</param>
/// <param name="shape">The shape of the arrays.</param>
/// <param name="memory">The memory.</param>
internal sealed class Ageing(Hardware hardware, long[] shape, IMemory memory)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // From a second to a hundred years.
    private static readonly TimeSpan[] Ages = [Second, Hour, Day, 30 * Day, 3652 * Day, 36_525 * Day];

    // Two ways to let the same time pass may differ by this factor: noise draws other numbers.
    private const double Factor = 1.5;

    // Changes of fewer devices tell nothing of the time that passed.
    private const int Several = 30;

    private Conditions OnlyTime => hardware.At(1, one => one.Acts == Moment.Time ? 1 : 0);

    /// <summary>Whether arrays of the memory age.</summary>
    public bool Happens
    {
        get
        {
            using IMemoryArray array = memory.Fabricate([.. shape], hardware.Ideal(1));
            return array is IAgingArray;
        }
    }

    /// <summary>
    /// The ages that the memory knows. It may refuse others with an InvalidDataException, whose sentence a user sees.
    /// </summary>
    private TimeSpan[] Known => field ??= [.. Ages.Where(age => Try(() => After(OnlyTime, Wait(age))) is not null)];

    /// <summary>With every dial at 0, time changes nothing.</summary>
    public void AssertIdealStays()
    {
        float[] written = After(hardware.Ideal(1), Write);
        Assert.True(
            Known.All(age => After(hardware.Ideal(1), Write, Wait(age)).SequenceEqual(written)),
            "time changes devices though every dial is at 0. Declare what time does as an imperfection of Moment.Time, "
                + "and let its dial turn it off."
        );
    }

    /// <summary>
    /// No time changes nothing; after any time conductances are sound, and equal seeds give equal ones.
    /// </summary>
    public void AssertSound()
    {
        Assert.True(
            After(OnlyTime, Write, Wait(TimeSpan.Zero)).SequenceEqual(After(OnlyTime, Write)),
            "Age(TimeSpan.Zero) changes devices. No time must change nothing; mind log(0) and 0^x."
        );
        foreach (TimeSpan age in Known)
        {
            float[] once = After(hardware.Published(1), Write, Wait(age));
            Assert.True(once.Min() >= 0, $"after {age.TotalDays:G4} days it read a negative conductance");
            Assert.Equal(once, After(hardware.Published(1), Write, Wait(age)));
        }
    }

    /// <summary>Each imperfection of time acts within a hundred years, alone or in what the others do.</summary>
    public void AssertEachActs()
    {
        foreach (Imperfection one in hardware.Imperfections.Where(one => one.Acts == Moment.Time))
        {
            double strength = hardware.Appear(one).Strength;
            Conditions without = hardware.At(1, other => other.Acts == Moment.Time && other != one ? 1 : 0);
            bool acts = Known.Any(age =>
                Differ(hardware.Ideal(1), hardware.Only(one, strength), age) || Differ(OnlyTime, without, age)
            );
            Assert.True(
                acts,
                $"'{one.Name}' changes nothing in a hundred years at strength {strength:G4}. Use its dial and the time "
                    + "that passes. If it is rare, say in Appears the strength at which it shows."
            );
        }
    }

    /// <summary>A time that passes in a hundred parts does what it does as a whole.</summary>
    public void AssertPartsAddUp()
    {
        Action<IMemoryArray> parts = array =>
        {
            for (int i = 0; i < 100; i++)
                ((IAgingArray)array).Age(Hour / 100);
        };
        AssertAlike(
            Try(() => After(OnlyTime, Write, parts)),
            Try(() => After(OnlyTime, Write, Wait(Hour))),
            "a hundred times a hundredth of an hour moves devices otherwise than an hour. Add what passes to the age of "
                + "each device."
        );
    }

    /// <summary>A device that is written anew starts its age anew, and the others go on.</summary>
    public void AssertWritesStartAnew()
    {
        if (Known.Length == 0)
            return;
        TimeSpan age = Known.Max();
        AssertAlike(
            Try(() => After(OnlyTime, Write, Wait(age), Write, Wait(Second))),
            Try(() => After(OnlyTime, Write, Wait(Second))),
            $"devices that were written anew after {age.TotalDays:G4} days have aged otherwise, a second later, than new ones. Each device "
                + "ages from the moment at which it was last written."
        );
        Action<IMemoryArray> leave = array => array.Program(full(shape, float.NaN, dtype: ScalarType.Float32));
        Assert.True(
            After(OnlyTime, Write, Wait(age), leave).SequenceEqual(After(OnlyTime, Write, Wait(age))),
            "NaN as a target changes devices that have aged. NaN leaves a device and its age as they are."
        );
    }

    private bool Differ(Conditions some, Conditions others, TimeSpan age) =>
        !After(some, Write, Wait(age)).SequenceEqual(After(others, Write, Wait(age)));

    /// <summary>What is observed; null where the memory does not know an age.</summary>
    private static float[]? Try(Func<float[]> observe)
    {
        try
        {
            return observe();
        }
        catch (InvalidDataException unknown) when (unknown.Message.Length > 0)
        {
            return null;
        }
    }

    /// <summary>
    /// Two ways move devices as far from ideal ones. A way that the memory does not know is not compared.
    /// </summary>
    private void AssertAlike(float[]? one, float[]? other, string message)
    {
        if (one is null || other is null)
            return;
        float[] written = After(hardware.Ideal(1), Write);
        float[] first = Changes(written, one);
        float[] second = Changes(written, other);
        if (Math.Max(first.Count(change => change > 0), second.Count(change => change > 0)) < Several)
            return;
        double moved = first.Average(change => Math.Min(change, Cap(second)));
        double expected = second.Average(change => Math.Min(change, Cap(first)));
        Assert.True(
            moved <= Factor * expected && expected <= Factor * moved,
            $"{message} ({moved:G3} S, {expected:G3} S)"
        );
    }

    /// <summary>Ten times the middle change: no single device decides.</summary>
    private static double Cap(float[] changes)
    {
        double[] moved = [.. changes.Where(change => change > 0).Select(change => (double)change).Order()];
        return moved.Length == 0 ? double.MaxValue : 10 * moved[moved.Length / 2];
    }

    /// <summary>The changes that float32 can tell from rounding.</summary>
    private static float[] Changes(float[] before, float[] after)
    {
        float least = 1e-5f * before.Max();
        return
        [
            .. before.Zip(after, (one, other) => Math.Abs(one - other)).Select(change => change > least ? change : 0),
        ];
    }

    /// <summary>Fabricates devices, does something to them, and reads them.</summary>
    private float[] After(Conditions conditions, params Action<IMemoryArray>[] steps)
    {
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = memory.Fabricate([.. shape], conditions);
        foreach (Action<IMemoryArray> step in steps)
            step(array);
        return Promises.AssertFinite(array.Read(), shape);
    }

    /// <summary>Writes devices to the least conductance, then to conductances over the whole range.</summary>
    private void Write(IMemoryArray array)
    {
        ConductanceRange range = memory.Range;
        array.Program(full(shape, range.Min, dtype: ScalarType.Float32));
        array.Program(new Draws(5).Between(range.Min, range.Max, shape));
    }

    private static Action<IMemoryArray> Wait(TimeSpan elapsed) => array => ((IAgingArray)array).Age(elapsed);
}
