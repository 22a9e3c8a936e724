namespace Modular.Plugins.Measured;

/// <summary>
/// Weighted linear least squares of an intercept and up to two slopes, the slopes not below a floor, and the search for
/// the one parameter that is not linear.
/// </summary>
internal static class LeastSquares
{
    private const double Golden = 0.6180339887498949;
    private const int Searches = 16; // to 5e-4 of the grid's step

    /// <summary>
    /// Coefficients of y over columns, the first of ones; a slope that would fall below the floor stays there.
    /// </summary>
    public static (double[] Coefficients, double Sum) Solve(
        double[][] columns,
        double[] y,
        double[] weights,
        double floor
    )
    {
        var fixedAt = new double?[columns.Length];
        while (true)
        {
            double[] coefficients = Free(columns, y, weights, fixedAt);
            int low = Array.FindIndex(coefficients, 1, one => one < floor * (1 - 1e-12) || double.IsNaN(one));
            if (low < 0)
                return (coefficients, Sum(columns, y, weights, coefficients));
            fixedAt[low] = floor;
        }
    }

    /// <summary>Where a function is least, from a grid and a search by golden section around its best point.</summary>
    public static double Least(double[] grid, Func<double, double> function)
    {
        int best = Array.IndexOf(grid, grid.MinBy(function));
        double low = grid[Math.Max(best - 1, 0)];
        double high = grid[Math.Min(best + 1, grid.Length - 1)];
        for (int i = 0; i < Searches; i++)
        {
            double left = high - Golden * (high - low);
            double right = low + Golden * (high - low);
            if (function(left) < function(right))
                high = right;
            else
                low = left;
        }
        double found = (low + high) / 2;
        return function(found) < function(grid[best]) ? found : grid[best];
    }

    private static double[] Free(double[][] columns, double[] y, double[] weights, double?[] fixedAt)
    {
        int[] free = [.. Enumerable.Range(0, columns.Length).Where(i => fixedAt[i] is null)];
        double[,] matrix = new double[free.Length, free.Length + 1];
        for (int n = 0; n < y.Length; n++)
        {
            double left = y[n];
            for (int i = 0; i < columns.Length; i++)
                left -= (fixedAt[i] ?? 0) * columns[i][n];
            for (int i = 0; i < free.Length; i++)
            {
                for (int j = 0; j < free.Length; j++)
                    matrix[i, j] += weights[n] * columns[free[i]][n] * columns[free[j]][n];
                matrix[i, free.Length] += weights[n] * columns[free[i]][n] * left;
            }
        }
        double[] solved = Eliminated(matrix, free.Length);
        double[] all = [.. fixedAt.Select(one => one ?? 0)];
        for (int i = 0; i < free.Length; i++)
            all[free[i]] = solved[i];
        return all;
    }

    /// <summary>Gauss-Jordan elimination of a positive definite matrix [n, n + 1].</summary>
    private static double[] Eliminated(double[,] matrix, int n)
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

    private static double Sum(double[][] columns, double[] y, double[] weights, double[] coefficients)
    {
        double sum = 0;
        for (int n = 0; n < y.Length; n++)
        {
            double difference = y[n];
            for (int i = 0; i < columns.Length; i++)
                difference -= coefficients[i] * columns[i][n];
            sum += weights[n] * difference * difference;
        }
        return sum;
    }
}
