namespace Modular.Framework.Tests;

/// <summary>What the tensor library must agree with, in double precision. Matrices are row by row.</summary>
internal static class ClosedForms
{
    /// <summary>g^T x: [n, outputs] and [n, inputs] to [outputs, inputs].</summary>
    public static double[] TransposedProduct(float[] g, float[] x, int n)
    {
        int outputs = g.Length / n;
        int inputs = x.Length / n;
        return
        [
            .. from o in Enumerable.Range(0, outputs)
            from i in Enumerable.Range(0, inputs)
            select Enumerable.Range(0, n).Sum(k => (double)g[k * outputs + o] * x[k * inputs + i]),
        ];
    }

    /// <summary>x w^T + b: [n, inputs], [outputs, inputs] and [outputs] to [n, outputs].</summary>
    public static double[] Linear(float[] x, float[] w, float[] b)
    {
        int outputs = b.Length;
        int inputs = w.Length / outputs;
        int n = x.Length / inputs;
        return
        [
            .. from k in Enumerable.Range(0, n)
            from o in Enumerable.Range(0, outputs)
            select b[o] + Enumerable.Range(0, inputs).Sum(i => (double)x[k * inputs + i] * w[o * inputs + i]),
        ];
    }

    /// <summary>Sums over rows.</summary>
    public static double[] ColumnSums(double[] x, int columns) =>
        [.. Enumerable.Range(0, columns).Select(j => x.Where((_, i) => i % columns == j).Sum())];

    public static double[] Doubles(float[] x) => Array.ConvertAll(x, value => (double)value);

    /// <summary>Mean of -ln softmax(logits)[label], and its gradient (softmax - one-hot) / n.</summary>
    public static (double Loss, double[] Gradient) CrossEntropy(float[] logits, long[] labels)
    {
        int n = labels.Length;
        int classes = logits.Length / n;
        double loss = 0;
        double[] gradient = new double[logits.Length];
        for (int k = 0; k < n; k++)
        {
            double sum = Enumerable.Range(0, classes).Sum(j => Math.Exp(logits[k * classes + j]));
            loss -= Math.Log(Math.Exp(logits[k * classes + labels[k]]) / sum) / n;
            for (int j = 0; j < classes; j++)
                gradient[k * classes + j] = (Math.Exp(logits[k * classes + j]) / sum - (j == labels[k] ? 1 : 0)) / n;
        }
        return (loss, gradient);
    }
}
