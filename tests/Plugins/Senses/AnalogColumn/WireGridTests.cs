using Modular.Contracts;
using Modular.Plugins.Senses;

namespace Modular.Plugins.Tests.Senses;

/// <summary>Wires of rows and columns against Kirchhoff's laws at all nodes, solved as one linear system.</summary>
public sealed class WireGridTests
{
    [Theory]
    [InlineData(1, 1, 100, 100)]
    [InlineData(3, 2, 1e3, 2e3)]
    [InlineData(5, 9, 0.35, 0.35)]
    [InlineData(4, 10, 2e3, 50)]
    [InlineData(10, 4, 1e5, 1e5)]
    public void Currents_are_those_of_the_nodes(int rows, int columns, double rowResistance, double columnResistance)
    {
        double[] devices = Random(1, rows * columns, 100e-6);
        double[] seen = new WireGrid(devices, columns, rowResistance, columnResistance).Seen();
        double[] volts = [.. Random(2, rows, 2).Select(volt => volt - 1)];
        double[] currents = Solved(devices, volts, rowResistance, columnResistance);
        for (int j = 0; j < columns; j++)
        {
            double current = Enumerable.Range(0, rows).Sum(k => volts[k] * seen[k * columns + j]);
            Assert.Equal(currents[j], current, 1e-6 * currents.Max(Math.Abs));
        }
    }

    /// <summary>With rows that lose nothing each column is a ladder.</summary>
    [Fact]
    public void Without_rows_columns_are_ladders()
    {
        double[] devices = Random(3, 12, 25e-6);
        double[] seen = new WireGrid(devices, 2, 1e-6, 1e3).Seen();
        double[] phi = new double[6];
        for (int c = 0; c < 2; c++)
        {
            Ladder.Attenuate([.. Enumerable.Range(0, 6).Select(k => (float)devices[2 * k + c])], 1e3, phi);
            for (int k = 0; k < 6; k++)
                Assert.Equal(devices[2 * k + c] * phi[k], seen[2 * k + c], 1e-11);
        }
    }

    /// <summary>
    /// 32 rows, 64 columns, 2 ohm from device to device, all at 50 uS and all rows at one voltage: the farthest column
    /// loses 20 % of its current, 3.4 % where rows are ideal (worked out with another program).
    /// </summary>
    [Theory]
    [InlineData(2, 0.200394)]
    [InlineData(1e-7, 0.034301)]
    public void Rows_take_more_than_columns(double rowResistance, double lost)
    {
        double[] devices = [.. Enumerable.Repeat(50e-6, 32 * 64)];
        double[] seen = new WireGrid(devices, 64, rowResistance, 2).Seen();
        double current = Enumerable.Range(0, 32).Sum(k => seen[64 * k + 63]);
        Assert.Equal(lost, 1 - current / (32 * 50e-6), 1e-5);
    }

    /// <summary>
    /// The currents into the amplifiers, by Gauss' elimination over the nodes of rows, then of columns.
    /// </summary>
    private static double[] Solved(double[] devices, double[] volts, double rowResistance, double columnResistance)
    {
        int rows = volts.Length;
        int columns = devices.Length / rows;
        int nodes = 2 * devices.Length;
        double[,] a = new double[nodes, nodes + 1];
        for (int node = 0; node < devices.Length; node++)
        {
            int other = devices.Length + node;
            Join(a, node, other, devices[node]);
            int column = node % columns;
            if (column == 0)
                Hold(a, node, 1 / rowResistance, volts[node / columns]);
            else
                Join(a, node, node - 1, 1 / rowResistance);
            if (node < columns)
                Hold(a, other, 1 / columnResistance, 0);
            else
                Join(a, other, other - columns, 1 / columnResistance);
        }
        Eliminate(a, nodes);
        return [.. Enumerable.Range(0, columns).Select(j => a[devices.Length + j, nodes] / columnResistance)];
    }

    private static void Join(double[,] a, int one, int other, double admittance)
    {
        a[one, one] += admittance;
        a[other, other] += admittance;
        a[one, other] -= admittance;
        a[other, one] -= admittance;
    }

    private static void Hold(double[,] a, int node, double admittance, double volt)
    {
        a[node, node] += admittance;
        a[node, a.GetLength(0)] += admittance * volt;
    }

    private static void Eliminate(double[,] a, int nodes)
    {
        for (int pivot = 0; pivot < nodes; pivot++)
        {
            double scale = a[pivot, pivot];
            for (int column = 0; column <= nodes; column++)
                a[pivot, column] /= scale;
            for (int row = 0; row < nodes; row++)
            {
                double factor = row == pivot ? 0 : a[row, pivot];
                for (int column = 0; factor != 0 && column <= nodes; column++)
                    a[row, column] -= factor * a[pivot, column];
            }
        }
    }

    private static double[] Random(long draw, int count, double greatest)
    {
        double[] uniform = new double[count];
        new RandomStream(17).Uniform(draw, 0, uniform);
        return Array.ConvertAll(uniform, u => greatest * u);
    }
}
