namespace Modular.Plugins.Measured;

/// <summary>
/// The rising sequence nearest to a curve, by pooling neighbours that fall (Ayer et al., Ann. Math. Stat. 26, 641,
/// 1955).
/// </summary>
internal static class Isotonic
{
    /// <summary>
    /// A value for each different pulse, rising in the sign's direction, and how many different values there are.
    /// </summary>
    public static (double[] Pulses, double[] X, int Levels) Fit(MeasuredCurve curve)
    {
        (double Pulse, double X, int Count)[] points =
        [
            .. curve
                .Pulses.Zip(curve.X)
                .GroupBy(one => one.First)
                .Select(same => (same.Key, same.Average(one => one.Second), same.Count())),
        ];
        var blocks = new Stack<(double Mean, int Weight, int Points)>();
        foreach ((_, double x, int count) in points)
        {
            (double Mean, int Weight, int Points) block = (x, count, 1);
            while (
                blocks.TryPeek(out (double Mean, int Weight, int Points) before)
                && curve.Sign * (block.Mean - before.Mean) < 0
            )
            {
                blocks.Pop();
                block = (
                    (before.Mean * before.Weight + block.Mean * block.Weight) / (before.Weight + block.Weight),
                    before.Weight + block.Weight,
                    before.Points + block.Points
                );
            }
            blocks.Push(block);
        }
        return (
            [.. points.Select(point => point.Pulse)],
            [.. blocks.Reverse().SelectMany(block => Enumerable.Repeat(block.Mean, block.Points))],
            blocks.Count
        );
    }
}
