using Modular.Contracts;
using Modular.Plugins.Senses;

namespace Modular.Plugins.Tests.Senses;

/// <summary>Currents of a column against Kirchhoff's laws at its nodes, solved as a linear system.</summary>
public sealed class LadderTests
{
    [Theory]
    [InlineData(1, 1e3)]
    [InlineData(2, 1e5)]
    [InlineData(12, 0.35)]
    [InlineData(12, 1e4)]
    [InlineData(40, 1e3)]
    public void Currents_are_those_of_the_nodes(int devices, double resistance)
    {
        float[] conductances = [.. Random(1, devices).Select(u => (float)(25e-6 * u))];
        double[] volts = [.. Random(2, devices).Select(u => 2 * u - 1)];
        double[] phi = new double[devices];
        Ladder.Attenuate(conductances, resistance, phi);
        double current = Enumerable.Range(0, devices).Sum(k => volts[k] * conductances[k] * phi[k]);
        Assert.Equal(1, current / Solved(conductances, resistance, volts), 1e-10);
    }

    /// <summary>
    /// phi_k = 1 - r sum_i (1 + min(i, k)) G_i + O(r^2): a tenth of r leaves a hundredth of the rest.
    /// </summary>
    [Fact]
    public void Small_resistances_act_to_first_order()
    {
        float[] conductances = [.. Random(3, 10).Select(u => (float)(25e-6 * u))];
        double[] rests =
        [
            .. new[] { 100.0, 10 }.Select(resistance =>
            {
                double[] phi = new double[10];
                Ladder.Attenuate(conductances, resistance, phi);
                return Enumerable
                    .Range(0, 10)
                    .Max(k =>
                        Math.Abs(
                            phi[k]
                                - 1
                                + resistance
                                    * Enumerable.Range(0, 10).Sum(i => (1 + Math.Min(i, k)) * (double)conductances[i])
                        )
                    );
            }),
        ];
        Assert.InRange(rests[0], 1e-5, 1e-2);
        Assert.Equal(100, rests[0] / rests[1], 10.0);
    }

    [Fact]
    public void Without_resistance_nothing_is_lost()
    {
        double[] phi = new double[5];
        Ladder.Attenuate([1e-6f, 0, 3e-5f, 1e-3f, 1], 0, phi);
        Assert.All(phi, share => Assert.Equal(1, share));
    }

    /// <summary>One device behind one resistor: a divider.</summary>
    [Fact]
    public void One_device_is_a_divider()
    {
        double[] phi = new double[1];
        Ladder.Attenuate([0.5f], 2, phi);
        Assert.Equal(0.5, phi[0], 1e-12);
    }

    /// <summary>
    /// (u_k - u_k-1) / r + (u_k - u_k+1) / r + G_k u_k = G_k V_k with u_-1 = 0 by Gauss' elimination; the current is
    /// u_0 / r.
    /// </summary>
    public static double Solved(ReadOnlySpan<float> conductances, double resistance, double[] volts)
    {
        int n = conductances.Length;
        double[,] a = new double[n, n + 1];
        for (int k = 0; k < n; k++)
        {
            a[k, k] = conductances[k] + (k == n - 1 ? 1 : 2) / resistance;
            if (k > 0)
                a[k, k - 1] = a[k - 1, k] = -1 / resistance;
            a[k, n] = conductances[k] * volts[k];
        }
        for (int pivot = n - 1; pivot > 0; pivot--)
        for (int row = 0; row < pivot; row++)
        {
            double factor = a[row, pivot] / a[pivot, pivot];
            for (int column = 0; column <= n; column++)
                a[row, column] -= factor * a[pivot, column];
        }
        return a[0, n] / a[0, 0] / resistance;
    }

    private static double[] Random(long draw, int count)
    {
        double[] uniform = new double[count];
        new RandomStream(17).Uniform(draw, 0, uniform);
        return uniform;
    }
}
