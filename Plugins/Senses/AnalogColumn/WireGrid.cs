using System.Runtime.Intrinsics;

namespace Modular.Plugins.Senses;

/// <summary>
/// The wires of an array as a grid of resistors. Row k leads from its driver over a resistance to device 0, and from each
/// device to the next; column j leads in the same way from its amplifier, which holds its end at 0 V. A device joins its
/// row to its column.
/// <para>
/// The current into amplifier j is sum_k V_k W_kj. By reciprocity W_kj is the current into driver k while amplifier j
/// is at 1 V and all else at 0 V. Kirchhoff's laws at all nodes are solved by line relaxation: all columns exactly, then
/// all rows exactly, until no voltage changes by more than 1e-9 V.
/// </para>
/// </summary>
internal sealed class WireGrid
{
    private const int Amplifiers = 8; // that are solved at once, the lanes of a vector
    private const double Settled = 1e-9; // V, of 1 V
    private const int Sweeps = 2000; // enough for wires that lose nearly everything

    private readonly double[] devices; // siemens, [rows, columns]
    private readonly int rows;
    private readonly int columns;
    private readonly double rowAdmittance; // siemens, between neighbours
    private readonly double columnAdmittance;
    private readonly double[] rowPivots; // of the elimination along a row, from its far end, siemens
    private readonly double[] columnPivots;
    private readonly Vector512<double>[] rowVolts;
    private readonly Vector512<double>[] columnVolts;
    private readonly Vector512<double>[] inflows; // of a wire's nodes, amperes

    /// <summary>The grid of an array.</summary>
    /// <param name="devices">The conductances, siemens, row by row [rows, columns].</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="rowResistance">The resistance of a row's wire from one device to the next, ohm, above 0.</param>
    /// <param name="columnResistance">The same of a column's wire, ohm, above 0.</param>
    public WireGrid(double[] devices, int columns, double rowResistance, double columnResistance)
    {
        this.devices = devices;
        this.columns = columns;
        rows = devices.Length / columns;
        rowAdmittance = 1 / rowResistance;
        columnAdmittance = 1 / columnResistance;
        rowPivots = new double[devices.Length];
        columnPivots = new double[devices.Length];
        rowVolts = new Vector512<double>[devices.Length];
        columnVolts = new Vector512<double>[devices.Length];
        inflows = new Vector512<double>[Math.Max(rows, columns)];
        for (int k = 0; k < rows; k++)
            FillPivots(rowPivots, k * columns, 1, columns, rowAdmittance);
        for (int c = 0; c < columns; c++)
            FillPivots(columnPivots, c, columns, rows, columnAdmittance);
    }

    /// <summary>The conductances W that the amplifiers see through the wires, siemens [rows, columns].</summary>
    public double[] Seen()
    {
        double[] seen = new double[devices.Length];
        for (int first = 0; first < columns; first += Amplifiers)
        {
            Solve(first);
            int count = Math.Min(Amplifiers, columns - first);
            for (int k = 0; k < rows; k++)
            for (int lane = 0; lane < count; lane++)
                seen[k * columns + first + lane] = rowAdmittance * rowVolts[k * columns][lane];
        }
        return seen;
    }

    /// <summary>Fills in all voltages while amplifiers first, first + 1, ... are at 1 V, one in each lane.</summary>
    private void Solve(int first)
    {
        Array.Clear(rowVolts);
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            for (int c = 0; c < columns; c++)
            {
                var column = new Line(c, columns, rows, columnAdmittance);
                SolveLine(columnVolts, rowVolts, columnPivots, column, Drive(c - first));
            }
            Vector512<double> change = Vector512<double>.Zero;
            for (int k = 0; k < rows; k++)
            {
                var row = new Line(k * columns, 1, columns, rowAdmittance);
                Vector512<double> own = SolveLine(rowVolts, columnVolts, rowPivots, row, Vector512<double>.Zero);
                change = Vector512.Max(change, own);
            }
            if (Vector512.LessThanAll(change, Vector512.Create(Settled)))
                return;
        }
    }

    /// <summary>
    /// Solves the nodes of one wire, whose end is at these volts and whose devices lead to nodes of other wires.
    /// </summary>
    /// <returns>The greatest change of a voltage, volts.</returns>
    private Vector512<double> SolveLine(
        Vector512<double>[] own,
        Vector512<double>[] others,
        double[] pivots,
        Line line,
        Vector512<double> end
    )
    {
        Span<Vector512<double>> inflow = inflows.AsSpan(0, line.Length);
        Vector512<double> carried = Vector512<double>.Zero;
        for (int i = line.Length - 1; i >= 0; i--)
        {
            int node = line.First + i * line.Step;
            inflow[i] = devices[node] * others[node] + carried;
            carried = inflow[i] * (line.Admittance / pivots[node]);
        }
        Vector512<double> change = Vector512<double>.Zero;
        Vector512<double> nearer = end;
        for (int i = 0; i < line.Length; i++)
        {
            int node = line.First + i * line.Step;
            nearer = (inflow[i] + line.Admittance * nearer) / pivots[node];
            change = Vector512.Max(change, Vector512.Abs(nearer - own[node]));
            own[node] = nearer;
        }
        return change;
    }

    private void FillPivots(double[] pivots, int first, int step, int length, double admittance)
    {
        for (int i = length - 1; i >= 0; i--)
        {
            int node = first + i * step;
            pivots[node] = devices[node] + admittance;
            if (i < length - 1)
                pivots[node] += admittance - admittance * admittance / pivots[node + step];
        }
    }

    /// <summary>1 V in one lane; 0 V in all where there is no such lane.</summary>
    private static Vector512<double> Drive(int lane)
    {
        if (lane is < 0 or >= Amplifiers)
            return Vector512<double>.Zero;
        return Vector512<double>.Zero.WithElement(lane, 1);
    }
}
