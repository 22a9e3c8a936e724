using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>Uses the arrays of a sense, and returns what they read.</summary>
/// <param name="sense">The sense.</param>
/// <param name="devices">The number of devices for a value.</param>
/// <param name="range">The conductances of the devices, siemens.</param>
internal sealed class SenseExercise(ISense sense, int devices, ConductanceRange range)
{
    /// <summary>The sense.</summary>
    public ISense Sense => sense;

    /// <summary>The number of uses of a column.</summary>
    public const int Uses = 5;

    private const double Middle = 1e-5;

    /// <summary>
    /// The largest differences of devices, as ln(G): some that nothing turns, and some that anything does.
    /// </summary>
    private static readonly double[] Spreads = [1, 0.1, 0.01, 0.001];

    private static readonly double[] Leads = [2, 0.5, 0.1, 0.03, 0.01, 0.003, 0.001];

    // Columns are read at the greatest differences only.
    private const double LeastOfColumns = 0.3;

    /// <summary>The inputs of a layer, -1..1, float32 [Uses, inputs].</summary>
    public static Tensor Inputs(long[] shape) => new Draws(3).Between(-1, 1, Uses, shape[1]);

    /// <summary>
    /// Returns conductances around the middle of the range, siemens, float32 [devices, shape]. They differ by up to the
    /// spread in ln(G), and never tie.
    /// </summary>
    public Tensor Conductances(long[] shape, double spread) =>
        Middle * (spread * new Draws(2).Between(-0.5, 0.5, [devices, .. shape])).exp();

    /// <summary>
    /// Reads devices that differ much, little and hardly, and the sums of columns where the sense has them.
    /// </summary>
    public float[] Vary(long[] shape, Conditions conditions)
    {
        using ISenseArray array = sense.Fabricate([.. shape], range, conditions);
        return Vary(array, shape);
    }

    /// <summary>
    /// Reads devices that differ much, little and hardly, and the sums of columns where the sense has them.
    /// </summary>
    public float[] Vary(ISenseArray array, long[] shape) =>
        [.. Scatter(array, shape).SelectMany(frame => frame.Values)];

    /// <summary>Reads devices that all differ.</summary>
    public IReadOnlyList<Frame> Scatter(long[] shape, Conditions conditions)
    {
        using ISenseArray array = sense.Fabricate([.. shape], range, conditions);
        return Scatter(array, shape);
    }

    /// <summary>Reads devices so many times, and returns the last read.</summary>
    public float[] ReadOften(long[] shape, Conditions conditions, int reads)
    {
        using DisposeScope scope = NewDisposeScope();
        using ISenseArray array = sense.Fabricate([.. shape], range, conditions);
        Tensor conductances = Conductances(shape, 1);
        for (int read = 0; read < reads; read++)
            array.Read(conductances).Dispose();
        return Vary(array, shape);
    }

    /// <summary>Reads equal pairs, of which the first device conducts better by a difference in ln(G).</summary>
    public float[] ReadLead(long[] shape, Conditions conditions, double lead)
    {
        using DisposeScope scope = NewDisposeScope();
        using ISenseArray array = sense.Fabricate([.. shape], range, conditions);
        return Promises.AssertFinite(array.Read(Led(shape, lead)), shape);
    }

    /// <summary>
    /// Gives all amplifiers the same devices, at several differences of both signs, and all columns the same inputs.
    /// </summary>
    public IReadOnlyList<Frame> Treat(Treatment treatment, Conditions conditions)
    {
        using DisposeScope scope = NewDisposeScope();
        using ISenseArray array = sense.Fabricate([.. treatment.Shape], range, conditions);
        List<Frame> frames = [];
        for (int round = 0; round < treatment.Rounds; round++)
            foreach (double lead in Leads.SelectMany(lead => new[] { lead, -lead }))
                frames.AddRange(Read(array, treatment, lead, round));
        return frames;
    }

    private List<Frame> Read(ISenseArray array, Treatment treatment, double lead, int round)
    {
        List<Frame> frames = [];
        long[] shape = treatment.Shape;
        Tensor conductances = Led(shape, lead);
        for (int read = 0; read < treatment.Reads; read++)
        {
            float[] values = Promises.AssertFinite(array.Read(conductances), shape);
            frames.Add(new Frame($"with a difference of {lead} in ln(G)", round, read, values));
        }
        if (array is not IColumnSense columns || lead < LeastOfColumns)
            return frames;
        Tensor inputs = new Draws(3).Between(-1, 1, 1, shape[1]);
        for (int read = 0; read < treatment.Reads; read++)
        {
            float[] sums = Promises.AssertFinite(columns.Sums(inputs, conductances), 1, shape[0]);
            frames.Add(new Frame($"in columns with a difference of {lead} in ln(G)", round, read, sums));
        }
        return frames;
    }

    private static Tensor Ones(long[] shape) => ones([1, .. shape], ScalarType.Float32);

    /// <summary>Equal devices around the middle; the first is above it by half of a difference in ln(G).</summary>
    private Tensor Led(long[] shape, double lead)
    {
        Tensor first = Ones(shape) * (Middle * Math.Exp(lead / 2));
        Tensor second = Ones(shape) * (Middle * Math.Exp(-lead / 2));
        return devices == 1 ? first : cat([first, .. Enumerable.Repeat(second, devices - 1)]);
    }

    private List<Frame> Scatter(ISenseArray array, long[] shape)
    {
        using DisposeScope scope = NewDisposeScope();
        List<Frame> frames = [];
        foreach (double spread in Spreads)
        {
            float[] values = Promises.AssertFinite(array.Read(Conductances(shape, spread)), shape);
            frames.Add(new Frame($"with differences up to {spread} in ln(G)", 0, 0, values));
        }
        if (array is IColumnSense columns)
        {
            float[] sums = Promises.AssertFinite(columns.Sums(Inputs(shape), Conductances(shape, 1)), Uses, shape[0]);
            frames.Add(new Frame("in columns", 0, 0, sums));
        }
        return frames;
    }
}
