namespace Modular.Plugins.Measured;

/// <summary>
/// How far measured writes miss their targets, ln(G / target): normal. Where every target was written several times,
/// mean and sigma depend on it, linear in ln(target).
/// </summary>
internal sealed class WriteErrorLaw
{
    private const int Least = 3; // writes that tell of a spread

    private readonly double[] places;
    private readonly double[] biases;
    private readonly double[] sigmas;

    private WriteErrorLaw(double[] targets, double[] misses)
    {
        var same = targets
            .Zip(misses)
            .GroupBy(one => one.First, one => one.Second)
            .OrderBy(level => level.Key)
            .Select(level => (Place: Math.Log(level.Key), Misses: level.ToArray()))
            .ToArray();
        (double Place, double[] Misses)[] levels = same.All(level => level.Misses.Length >= Least)
            ? same
            : [(0, misses)];
        places = [.. levels.Select(level => level.Place)];
        biases = [.. levels.Select(level => level.Misses.Average())];
        double[] squares =
        [
            .. levels.Select((level, i) => level.Misses.Sum(miss => (miss - biases[i]) * (miss - biases[i]))),
        ];
        sigmas = [.. levels.Select((level, i) => Math.Sqrt(squares[i] / (level.Misses.Length - 1)))];
        Count = misses.Length;
        Low = targets.Min();
        High = targets.Max();
        Bias = new Population(misses, []).Mean;
        Sigma = Estimate.Deviation(squares.Sum(), Count - levels.Length);
    }

    /// <summary>How many were measured.</summary>
    public int Count { get; }

    /// <summary>The least and the greatest target, siemens.</summary>
    public double Low { get; }

    /// <inheritdoc cref="Low"/>
    public double High { get; }

    /// <summary>Mean of all misses.</summary>
    public Estimate Bias { get; }

    /// <summary>Standard deviation of the misses about their target's mean, of all targets together.</summary>
    public Estimate Sigma { get; }

    /// <summary>
    /// Targets whose writes have a law of their own, siemens, with the standard deviation there; one where all are
    /// alike.
    /// </summary>
    public IEnumerable<(double Target, double Sigma)> Levels =>
        places.Zip(sigmas, (place, sigma) => (Math.Exp(place), sigma));

    /// <summary>From a file of targets and conductances; null without one.</summary>
    public static WriteErrorLaw? FromFile(FileInfo? file)
    {
        if (file is null)
            return null;
        IReadOnlyList<TableRow> rows = DelimitedTable.Read(file, ["target", "conductance"], "device");
        if (rows.Count < Least)
            throw new InvalidDataException(
                $"{file.Name}: has {rows.Count} {(rows.Count == 1 ? "write" : "writes")}; at least {Least} were expected. Add some, or choose another file."
            );
        return new WriteErrorLaw(
            [.. rows.Select(row => row.Conductance("target"))],
            [.. rows.Select(row => Math.Log(row.Conductance() / row.Conductance("target")))]
        );
    }

    /// <summary>What a standard normal number makes of a write to a target, siemens; ln(G / target).</summary>
    public double Miss(double target, double normal)
    {
        double place = Math.Log(target);
        return PiecewiseLinear.At(places, biases, place) + PiecewiseLinear.At(places, sigmas, place) * normal;
    }
}
