namespace Modular.Plugins.Measured;

/// <summary>
/// Weighted linear least squares of an intercept and up to two slopes that may not fall below a floor, and a search for
/// the one parameter of a law that is not linear (variable projection).
/// </summary>
internal static class LeastSquares
{
    private const double GoldenSection = 0.6180339887498949;
    private const int SearchSteps = 16; // to 5e-4 of the grid's step

    /// <summary>The column of the intercept: ones [n].</summary>
    public static double[] Ones(int n) => [.. Enumerable.Repeat(1.0, n)];

    /// <summary>
    /// Fits y by a linear combination of columns. A slope that would fall below the floor is set to it.
    /// </summary>
    /// <param name="columns">The columns, of which the first is ones [columns][n].</param>
    /// <param name="y">The numbers to fit [n].</param>
    /// <param name="weights">The weight of each squared residual [n].</param>
    /// <param name="floor">The least value of a slope.</param>
    public static LinearFit Solve(double[][] columns, double[] y, double[] weights, double floor)
    {
        var fixedAt = new double?[columns.Length];
        while (true)
        {
            double[] coefficients = SolveFree(columns, y, weights, fixedAt);
            int low = Array.FindIndex(coefficients, 1, slope => IsBelow(slope, floor));
            if (low < 0)
                return new LinearFit(coefficients, SquareSum(columns, y, weights, coefficients));
            fixedAt[low] = floor;
        }
    }

    /// <summary>
    /// The place where a function is least: the best point of a grid, refined by golden-section search between its
    /// neighbours.
    /// </summary>
    public static double Minimise(double[] grid, Func<double, double> function)
    {
        int best = Array.IndexOf(grid, grid.MinBy(function));
        double low = grid[Math.Max(best - 1, 0)];
        double high = grid[Math.Min(best + 1, grid.Length - 1)];
        for (int i = 0; i < SearchSteps; i++)
        {
            double left = high - GoldenSection * (high - low);
            double right = low + GoldenSection * (high - low);
            if (function(left) < function(right))
                high = right;
            else
                low = left;
        }
        double found = (low + high) / 2;
        if (function(found) < function(grid[best]))
            return found;
        return grid[best];
    }

    private static bool IsBelow(double slope, double floor) => slope < floor * (1 - 1e-12) || double.IsNaN(slope);

    /// <summary>Solves for the coefficients that are not fixed, by the normal equations.</summary>
    private static double[] SolveFree(double[][] columns, double[] y, double[] weights, double?[] fixedAt)
    {
        int[] free = [.. Enumerable.Range(0, columns.Length).Where(i => fixedAt[i] is null)];
        double[,] equations = new double[free.Length, free.Length + 1];
        for (int n = 0; n < y.Length; n++)
        {
            double left = y[n];
            for (int i = 0; i < columns.Length; i++)
                left -= (fixedAt[i] ?? 0) * columns[i][n];
            for (int i = 0; i < free.Length; i++)
            {
                for (int j = 0; j < free.Length; j++)
                    equations[i, j] += weights[n] * columns[free[i]][n] * columns[free[j]][n];
                equations[i, free.Length] += weights[n] * columns[free[i]][n] * left;
            }
        }
        double[] solved = Eliminate(equations, free.Length);
        double[] coefficients = [.. fixedAt.Select(value => value ?? 0)];
        for (int i = 0; i < free.Length; i++)
            coefficients[free[i]] = solved[i];
        return coefficients;
    }

    /// <summary>Solves linear equations by Gauss-Jordan elimination of a positive definite matrix [n, n + 1].</summary>
    private static double[] Eliminate(double[,] matrix, int n)
    {
        for (int pivot = 0; pivot < n; pivot++)
        for (int row = 0; row < n; row++)
        {
            if (row == pivot)
                continue;
            double factor = matrix[row, pivot] / matrix[pivot, pivot];
            for (int column = pivot; column <= n; column++)
                matrix[row, column] -= factor * matrix[pivot, column];
        }
        return [.. Enumerable.Range(0, n).Select(i => matrix[i, n] / matrix[i, i])];
    }

    private static double SquareSum(double[][] columns, double[] y, double[] weights, double[] coefficients)
    {
        double sum = 0;
        for (int n = 0; n < y.Length; n++)
        {
            double residual = y[n];
            for (int i = 0; i < columns.Length; i++)
                residual -= coefficients[i] * columns[i][n];
            sum += weights[n] * residual * residual;
        }
        return sum;
    }
}
