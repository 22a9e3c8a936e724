namespace Modular.Benchmarks.FalseSentences;

/// <summary>What an imperfection does, exactly, points of accuracy.</summary>
/// <param name="Buys">What fixing it buys, after the last epoch.</param>
/// <param name="Costs">What it costs alone, after the last epoch.</param>
/// <param name="Early">How much both differ from that after the first epoch; the difference fades evenly.</param>
internal sealed record TrueEffect(double Buys, double Costs, double Early = 0)
{
    /// <summary>What it does to both columns at an epoch besides their values at the end.</summary>
    public double Offset(int epoch, int epochs) =>
        epochs == 1 ? 0 : Early * Math.Max(0, 1 - (epoch - 1) / (epochs / 2.0));
}
