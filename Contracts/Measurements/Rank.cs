namespace Modular.Measurements;

/// <summary>Rank correlation of numbers with their order.</summary>
internal static class Rank
{
    /// <summary>Spearman's rank correlation of numbers with their order, -1 to 1.</summary>
    public static double Correlation(double[] numbers)
    {
        double[] ranks = Ranks(numbers);
        double middle = (numbers.Length - 1) / 2.0;
        double product = 0;
        double own = 0;
        double order = 0;
        for (int i = 0; i < ranks.Length; i++)
        {
            product += (ranks[i] - middle) * (i - middle);
            own += (ranks[i] - middle) * (ranks[i] - middle);
            order += (i - middle) * (i - middle);
        }
        return own == 0 ? 0 : product / Math.Sqrt(own * order);
    }

    /// <summary>The rank of each number, from 0; equal numbers share the mean of their ranks.</summary>
    private static double[] Ranks(double[] numbers)
    {
        int[] places = [.. Enumerable.Range(0, numbers.Length)];
        double[] sorted = [.. numbers];
        Array.Sort(sorted, places);
        double[] ranks = new double[numbers.Length];
        for (int first = 0; first < sorted.Length; )
        {
            int last = first;
            while (last + 1 < sorted.Length && sorted[last + 1] == sorted[first])
                last++;
            for (int i = first; i <= last; i++)
                ranks[places[i]] = (first + last) / 2.0;
            first = last + 1;
        }
        return ranks;
    }
}
