namespace Modular.Plugins.Measured;

/// <summary>
/// Isotonic regression: the monotone sequence nearest to a curve, by pooling neighbours in the wrong order (Ayer et
/// al., Ann. Math. Stat. 26, 641, 1955).
/// </summary>
internal static class Isotonic
{
    /// <summary>The nearest curve that never goes against the direction of its pulses.</summary>
    public static MonotoneCurve Fit(MeasuredCurve curve)
    {
        MeasuredState[] states = [.. MeasuredState.Group(curve.Pulses, curve.LogConductances)];
        var blocks = new Stack<Block>();
        foreach (MeasuredState state in states)
        {
            var block = new Block(state.Mean, state.Readings.Length, States: 1);
            while (blocks.TryPeek(out Block before) && curve.Sign * (block.Mean - before.Mean) < 0)
                block = blocks.Pop().PoolWith(block);
            blocks.Push(block);
        }
        double[] pulses = [.. states.Select(state => state.Pulse)];
        double[] logConductances = [.. blocks.Reverse().SelectMany(block => block.Values)];
        return new MonotoneCurve(pulses, logConductances, blocks.Count);
    }

    /// <summary>Neighbouring states that share one value.</summary>
    /// <param name="Mean">The mean of ln(G / S) over the readings of all states.</param>
    /// <param name="Readings">The number of readings in the block.</param>
    /// <param name="States">The number of states in the block.</param>
    private readonly record struct Block(double Mean, int Readings, int States)
    {
        /// <summary>The value of each state of the block.</summary>
        public IEnumerable<double> Values => Enumerable.Repeat(Mean, States);

        public Block PoolWith(Block next)
        {
            int readings = Readings + next.Readings;
            double mean = (Mean * Readings + next.Mean * next.Readings) / readings;
            return new Block(mean, readings, States + next.States);
        }
    }
}
