using Modular.Contracts;

namespace Modular.Conformance;

/// <summary>
/// Tests what each imperfection draws and when, by arrays whose devices are all treated alike: there, whatever differs
/// was drawn.
/// </summary>
/// <param name="hardware">The imperfections of the part.</param>
/// <param name="shape">The shape of the arrays.</param>
/// <param name="rounds">The number of rounds, 2 where something acts at writes.</param>
/// <param name="treat">Treats all devices alike.</param>
internal sealed class Effects(
    Hardware hardware,
    long[] shape,
    int rounds,
    Func<Treatment, Conditions, IReadOnlyList<Frame>> treat
)
{
    private const int Reads = 4;

    // The share of devices that may differ between two equal treatments, where they are at a threshold.
    private const double Stray = 0.01;

    private readonly Dictionary<string, IReadOnlyList<Frame>> alone = [];
    private IReadOnlyList<Frame>? ideal;

    private Treatment Usual => new(shape, rounds, Reads);

    /// <summary>
    /// An imperfection draws from its own stream. Alone, it does not change with the streams of others. Where devices
    /// differ, they change with its own, or with the part's where imperfections are correlated; no two imperfections
    /// draw the very same numbers there.
    /// </summary>
    public void AssertOwnStreams()
    {
        List<Imperfection> elsewhere = [];
        foreach (Imperfection one in hardware.Timeless)
        {
            IReadOnlyList<Frame> frames = Alone(one);
            string? through = hardware.Appear(one).ShowsIn;
            bool isAlone = AreEqual(frames, Redrawn(one, other => other != one.Name && other != through));
            Assert.True(
                isAlone || AreEqual(frames, treat(Usual, hardware.Only(one, hardware.Appear(one).Strength))),
                $"'{one.Name}' gives other devices when an array is fabricated again from the same seed. Keep no Random "
                    + "and no count beyond an array."
            );
            Assert.True(
                isAlone,
                $"'{one.Name}' alone draws from the stream of another imperfection: other numbers there change it. Draw "
                    + $"from conditions[\"{one.Name}\"].Random only, or the two move together."
            );
            if (!hardware.Appear(one).IsRandom || !LooksDrawn(frames))
                continue;
            if (!AreEqual(frames, Redrawn(one, other => other == one.Name || other == through)))
                continue;
            Assert.False(
                AreEqual(frames, treat(Usual, hardware.At(2, other => Strength(one, other)))),
                $"'{one.Name}' differs between equally treated devices or reads, but no seed changes it: every chip errs "
                    + $"alike. Draw from conditions[\"{one.Name}\"].Random, and not from a Random or a fixed seed."
            );
            elsewhere.Add(one);
        }
        AssertNotOne(elsewhere);
    }

    /// <summary>Whether devices that are treated alike differ with every dial at 1, as drawn numbers do.</summary>
    public bool Differ() => LooksDrawn(treat(Usual, hardware.Published(1)));

    /// <summary>Each device draws numbers of its own.</summary>
    public void AssertDevicesDiffer()
    {
        foreach (Imperfection one in Drawn().Where(one => !hardware.Appear(one).IsShared))
        {
            List<Frame> affected = Affected(Alone(one));
            Assert.True(
                affected.Count == 0 || affected.Any(frame => frame.Values.Distinct().Skip(1).Any()),
                $"'{one.Name}' moves all devices by one number. Draw one for each device: give the stream the position "
                    + "of the device. If a whole chip shares the number, say so in Appears."
            );
            foreach (Frame frame in affected)
                AssertNoRepetition(one, frame);
        }
    }

    /// <summary>
    /// Every read draws the noise of reads anew, and every write that of writes. Nothing else happens to the devices
    /// between two reads.
    /// </summary>
    public void AssertDrawnAnew()
    {
        foreach (Imperfection one in Drawn().Where(one => hardware.Appear(one).IsDrawnAnew))
        {
            IEnumerable<Frame> frames = Differences(Alone(one));
            if (one.Acts == Moment.Read)
                AssertAnew(one, frames.GroupBy(frame => $"{frame.Step}, round {frame.Round}"), "reads");
            if (one.Acts == Moment.Write)
                AssertAnew(one, frames.Where(IsWritten).GroupBy(frame => frame.Step), "writes");
        }
    }

    /// <summary>
    /// What fabrication draws stays: with only such imperfections on, the same treatment gives the same reads again.
    /// </summary>
    public void AssertFabricationStays()
    {
        Conditions made = hardware.At(1, one => IsSeen(one) ? 1 : 0);
        IReadOnlyList<Frame> frames = treat(new Treatment(shape, Rounds: 3, Reads: 1), made);
        foreach (Frame frame in frames.Where(frame => frame.Round == 1))
        {
            Frame again = frames.Single(other => other.Round == 2 && other.Step == frame.Step);
            double share = Hardware.ShareOfChanges(frame.Values, again.Values);
            Assert.True(
                share <= Stray,
                $"devices {frame.Step} read otherwise than after the same treatment before ({share:P1} of them), though "
                    + "only imperfections of fabrication are on. Draw these once, in Fabricate."
            );
        }
    }

    /// <summary>Reading more often moves no device where no imperfection of reads is on.</summary>
    public void AssertReadingMovesNothing()
    {
        Conditions quiet = hardware.At(1, one => one.Acts is Moment.Read or Moment.Time ? 0 : 1);
        IReadOnlyList<Frame> once = treat(new Treatment(shape, Rounds: 2, Reads: 1), quiet);
        IReadOnlyList<Frame> thrice = treat(new Treatment(shape, Rounds: 2, Reads: 3), quiet);
        foreach ((Frame frame, Frame[] more) in once.Zip(thrice.Chunk(3)))
            Assert.True(
                more.All(other => other.Values.SequenceEqual(frame.Values)),
                $"devices {frame.Step} read otherwise when each step is read three times and not once, though no "
                    + "imperfection of reads is on. A read must change nothing that later steps, writes or reads use."
            );
    }

    /// <summary>The imperfections that another seed changes.</summary>
    private IEnumerable<Imperfection> Drawn() =>
        hardware.Timeless.Where(one =>
            hardware.Appear(one) is { IsRandom: true, ShowsIn: null }
            && !AreEqual(Alone(one), treat(Usual, hardware.At(2, other => Strength(one, other))))
        );

    private IReadOnlyList<Frame> Alone(Imperfection one)
    {
        if (!alone.TryGetValue(one.Name, out IReadOnlyList<Frame>? frames))
            alone[one.Name] = frames = treat(Usual, hardware.At(1, other => Strength(one, other)));
        return frames;
    }

    private double Strength(Imperfection one, Imperfection other) => one == other ? hardware.Appear(one).Strength : 0;

    private IReadOnlyList<Frame> Redrawn(Imperfection one, Func<string, bool> redrawn) =>
        treat(Usual, hardware.Redrawn(one, hardware.Appear(one).Strength, redrawn));

    /// <summary>The differences from ideal devices.</summary>
    private IEnumerable<Frame> Differences(IReadOnlyList<Frame> frames)
    {
        ideal ??= treat(Usual, hardware.Ideal(1));
        return frames.Zip(ideal, (real, none) => real.Less(none));
    }

    /// <summary>The differences from ideal devices, of the frames that differ.</summary>
    private List<Frame> Affected(IReadOnlyList<Frame> frames) => [.. Differences(frames).Where(IsAffected)];

    private static bool IsAffected(Frame frame) => frame.Values.Any(value => value != 0);

    /// <summary>No two of these imperfections move devices by the same numbers in any two frames.</summary>
    private void AssertNotOne(List<Imperfection> elsewhere)
    {
        for (int i = 0; i < elsewhere.Count; i++)
        for (int j = 0; j < i; j++)
            if (AreOne(Affected(Alone(elsewhere[i])), Affected(Alone(elsewhere[j]))))
                Assert.Fail(
                    $"'{elsewhere[j].Name}' and '{elsewhere[i].Name}' draw the same numbers from one stream of the "
                        + "part. Draw each from the Random of its own dial."
                );
    }

    private static bool AreOne(List<Frame> frames, List<Frame> others) =>
        frames
            .Where(frame => frame.Read == 0)
            .Any(frame =>
                others.Any(other => other.Read == 0 && Repetition.AreProportional(frame.Values, other.Values))
            );

    /// <summary>
    /// Whether values vary as drawn numbers do: from neighbour to neighbour, or up and down from read to read.
    /// </summary>
    private bool LooksDrawn(IReadOnlyList<Frame> frames)
    {
        List<Frame> affected = Affected(frames);
        bool varies = affected.Any(frame =>
            Repetition.IsRough(frame.Values) && Repetition.IsRough(Turned(frame.Values)) && !IsLevel(frame)
        );
        return varies || affected.GroupBy(frame => (frame.Step, frame.Round)).Any(Wavers);
    }

    /// <summary>Whether all devices moved alike, rounding apart.</summary>
    private bool IsLevel(Frame frame)
    {
        float scale = ideal!.Where(none => none.Step == frame.Step).Max(none => none.Values.Max(Math.Abs));
        return frame.Values.Max() - frame.Values.Min() <= 1e-5f * scale;
    }

    private static bool Wavers(IEnumerable<Frame> reads)
    {
        float[] first = [.. reads.Select(frame => frame.Values[0])];
        int[] ways = [.. first.Zip(first.Skip(1), (before, after) => Math.Sign(after - before))];
        return ways.Contains(1) && ways.Contains(-1);
    }

    private void AssertNoRepetition(Imperfection one, Frame frame)
    {
        const string Advice = "Give the stream the position of each device.";
        if (Repetition.Find(frame.Values) is { } distance)
            Assert.Fail($"'{one.Name}' repeats its numbers after {distance} devices ({frame.Step}). {Advice}");
        if (Repetition.Find(Turned(frame.Values)) is not null)
            Assert.Fail($"'{one.Name}' gives all devices of a row the same numbers ({frame.Step}). {Advice}");
    }

    private static void AssertAnew(Imperfection one, IEnumerable<IGrouping<string, Frame>> groups, string moments)
    {
        Frame[][] alike = [.. groups.Select(group => group.ToArray()).Where(frames => frames.Any(IsAffected))];
        string advice =
            $"Draw anew at each of them: number the {moments} of the array, and give the number to the stream.";
        foreach (Frame[] frames in alike)
            for (int i = 0; i < frames.Length; i++)
            for (int j = 0; j < i; j++)
                if (Repetition.AreOne(frames[j].Values, frames[i].Values))
                    Assert.Fail($"'{one.Name}' errs in two {moments} alike ({frames[i].Step}). {advice}");
        bool changes = alike.Any(frames => frames.Any(frame => !frame.Values.SequenceEqual(frames[0].Values)));
        Assert.True(changes || alike.Length == 0, $"'{one.Name}' errs in all {moments} alike. {advice}");
    }

    /// <summary>Whether it shows by itself in differences between devices.</summary>
    private bool IsSeen(Imperfection one) => one.Acts == Moment.Fabrication && hardware.Appear(one).ShowsIn is null;

    private static bool IsWritten(Frame frame) => frame.Read == 0 && frame.Step != "fabricated";

    private static bool AreEqual(IReadOnlyList<Frame> frames, IReadOnlyList<Frame> others) =>
        frames.Zip(others).All(pair => pair.First.Values.SequenceEqual(pair.Second.Values));

    /// <summary>The values column by column, where they fill the shape; else as they are.</summary>
    private float[] Turned(float[] values)
    {
        int columns = (int)shape[^1];
        int rows = values.Length / columns;
        if (rows * columns != values.Length)
            return values;
        float[] turned = new float[values.Length];
        for (int i = 0; i < values.Length; i++)
            turned[i % columns * rows + i / columns] = values[i];
        return turned;
    }
}
