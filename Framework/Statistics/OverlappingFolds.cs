namespace Modular.Statistics;

/// <summary>
/// The correction for cross-validation. Training sets of two folds overlap, so accuracies of folds vary less than those
/// of networks trained on independent data. The variance of a mean over J of them is (1/J + 1/(k - 1)) s^2, not s^2 / J
/// (C. Nadeau and Y. Bengio, Machine Learning 52 (2003) 239; n_test / n_train is 1/(k - 1) for k folds).
/// </summary>
internal static class OverlappingFolds
{
    /// <summary>
    /// Stretches the deviations of values from their mean, so that every interval and test that takes them as
    /// independent has the corrected error. Their mean is the same. Sums and differences of stretched values are the
    /// stretched sums and differences.
    /// </summary>
    /// <param name="values">One value for each fold of each repetition, by its number.</param>
    /// <param name="folds">The number of folds, k; 0 where the values are independent.</param>
    public static IReadOnlyDictionary<int, double> Stretch(IReadOnlyDictionary<int, double> values, int folds)
    {
        if (folds == 0 || values.Count < 2)
            return values;
        double mean = values.Values.Average();
        double factor = Factor(values.Count, folds);
        return values.ToDictionary(one => one.Key, one => mean + factor * (one.Value - mean));
    }

    /// <summary>The ratio of the corrected standard error to that of independent values.</summary>
    /// <param name="count">The number of values, J.</param>
    /// <param name="folds">The number of folds, k, at least 2.</param>
    public static double Factor(int count, int folds) => Math.Sqrt(1 + count / (folds - 1.0));
}
