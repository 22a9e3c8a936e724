using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Modular.Plugins.Senses;

/// <summary>
/// The wires of an array as a grid of resistors. Row k leads from its driver over a resistance to device 0, and from
/// each device to the next; column j leads in the same way from its amplifier, which holds its end at 0 V. A device
/// joins its row to its column.
/// <para>
/// The current into amplifier j is sum_k V_k W_kj. By reciprocity W_kj is the current into driver k while amplifier j
/// is at 1 V and all else at 0 V. Kirchhoff's laws at all nodes are solved by a series of terms: columns while rows are
/// at 0 V; the rows on what these columns drive into them; the columns on what those rows drive into them; and so on.
/// No term is negative. In the end each is the same share of the one before, which gives the sum of those left out. The
/// first term, nearly all of the current, is in double precision.
/// </para>
/// </summary>
internal sealed class WireGrid
{
    private const int Amplifiers = 16; // that are solved at once, the lanes of a vector
    private const float Settled = 3e-5f; // the last term's greatest voltage of a row, as a share of the first term's
    private const float MostShare = 0.999f; // of a term in the one before
    private const int Terms = 2000; // enough for wires that lose nearly everything

    private readonly double[] devices; // siemens, [rows, columns]
    private readonly int rows;
    private readonly int columns;
    private readonly double rowAdmittance; // siemens, between neighbours
    private readonly WireLines alongRows; // from their far ends
    private readonly WireLines fromFar; // along columns, from their far ends
    private readonly WireLines fromNear; // along columns, from their amplifiers
    private readonly Vector512<float>[] inflows; // of all nodes of columns, volts [rows, columns]
    private readonly Vector512<float>[] columnVolts; // of the nodes of columns in a row
    private readonly Vector512<float>[] none; // 0 V at the nodes of a row
    private readonly Vector512<float>[] rowInflows; // of the nodes of a row
    private readonly Vector512<float>[] nearVolts; // of the first node of each row

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
        alongRows = new WireLines(devices, rowAdmittance);
        fromFar = new WireLines(devices, 1 / columnResistance);
        fromNear = new WireLines(devices, 1 / columnResistance);
        for (int k = 0; k < rows; k++)
            alongRows.EliminateFromFar(k * columns, 1, columns);
        for (int c = 0; c < columns; c++)
        {
            fromFar.EliminateFromFar(c, columns, rows);
            fromNear.EliminateFromNear(c, columns, rows);
        }
        inflows = new Vector512<float>[devices.Length];
        columnVolts = new Vector512<float>[columns];
        none = new Vector512<float>[columns];
        rowInflows = new Vector512<float>[columns];
        nearVolts = new Vector512<float>[rows];
    }

    /// <summary>The conductances W that the amplifiers see through the wires, siemens [rows, columns].</summary>
    public double[] Seen()
    {
        double[] seen = FirstTerm();
        for (int first = 0; first < columns; first += Amplifiers)
            AddTerms(seen, first);
        return seen;
    }

    /// <summary>
    /// What arrives without detours: along the own column to the device, and along its row to the driver.
    /// </summary>
    private double[] FirstTerm()
    {
        double[] seen = new double[devices.Length];
        double[] alongColumns = new double[columns];
        Array.Fill(alongColumns, 1);
        for (int k = 0; k < rows; k++)
        {
            double alongRow = 1;
            for (int c = 0; c < columns; c++)
            {
                int node = k * columns + c;
                alongColumns[c] *= fromFar.Shares[node];
                alongRow *= alongRows.Shares[node];
                seen[node] = alongRow * devices[node] * alongColumns[c];
            }
        }
        return seen;
    }

    /// <summary>Adds the other terms while amplifiers first, first + 1, ... are at 1 V, one in each lane.</summary>
    private void AddTerms(double[] seen, int first)
    {
        for (int c = 0; c < columns; c++)
            columnVolts[c] = Drive(c - first);
        float start = SolveAll(isAscending: true, isFirst: true);
        float before = start;
        for (int term = 1; term < Terms; term++)
        {
            Array.Clear(columnVolts);
            float greatest = SolveAll(isAscending: term % 2 == 0, isFirst: false);
            bool isLast = greatest <= Settled * start || term == Terms - 1;
            float share = before > 0 ? Math.Min(greatest / before, MostShare) : 0;
            Add(seen, first, isLast ? 1 / (1 - share) : 1);
            if (isLast)
                return;
            before = greatest;
        }
    }

    private void Add(double[] seen, int first, double weight)
    {
        ReadOnlySpan<float> volts = MemoryMarshal.Cast<Vector512<float>, float>(nearVolts);
        int count = Math.Min(Amplifiers, columns - first);
        for (int k = 0; k < rows; k++)
        for (int lane = 0; lane < count; lane++)
            seen[k * columns + first + lane] += weight * rowAdmittance * volts[k * Amplifiers + lane];
    }

    /// <summary>
    /// Finds the voltages of columns from their inflows, of rows from those, and the inflows of the next term, in one
    /// pass over the rows. Columns that were eliminated from one end are solved from the other; the next term's
    /// elimination goes that way, too.
    /// </summary>
    /// <returns>The greatest voltage of a row, volts.</returns>
    private float SolveAll(bool isAscending, bool isFirst)
    {
        WireLines now = isAscending ? fromFar : fromNear;
        WireLines next = isAscending ? fromNear : fromFar;
        Vector512<float> greatest = Vector512<float>.Zero;
        ReadOnlySpan<Vector512<float>> before = none;
        for (int i = 0; i < rows; i++)
        {
            int k = isAscending ? i : rows - 1 - i;
            Span<Vector512<float>> own = inflows.AsSpan(k * columns, columns);
            EliminateRow(k * columns, now, isFirst ? none : own);
            nearVolts[k] = rowInflows[0];
            greatest = Vector512.Max(greatest, SolveRow(k * columns, next, before, own));
            before = own;
        }
        float most = 0;
        for (int lane = 0; lane < Amplifiers; lane++)
            most = Math.Max(most, greatest[lane]);
        return most;
    }

    /// <summary>Solves the nodes of columns in a row, and eliminates the row's nodes from its far end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void EliminateRow(int begin, WireLines column, ReadOnlySpan<Vector512<float>> columnInflows)
    {
        ReadOnlySpan<float> columnShares = column.SingleShares.AsSpan(begin, columns);
        ReadOnlySpan<float> rowShares = alongRows.SingleShares.AsSpan(begin, columns);
        ReadOnlySpan<float> rowGains = alongRows.Gains.AsSpan(begin, columns);
        ReadOnlySpan<Vector512<float>> own = columnInflows[..columns];
        Span<Vector512<float>> volts = columnVolts.AsSpan(0, columns);
        Span<Vector512<float>> inflow = rowInflows.AsSpan(0, columns);
        Vector512<float> farther = Vector512<float>.Zero;
        for (int c = inflow.Length - 1; c >= 0; c--)
        {
            Vector512<float> here = Vector512.FusedMultiplyAdd(Vector512.Create(columnShares[c]), volts[c], own[c]);
            Vector512<float> driven = Vector512.Create(rowGains[c]) * here;
            volts[c] = here;
            farther = Vector512.FusedMultiplyAdd(Vector512.Create(rowShares[c]), farther, driven);
            inflow[c] = farther;
        }
    }

    /// <summary>Solves the nodes of a row, and eliminates the nodes of columns in it for the next term.</summary>
    /// <returns>The greatest voltage of the row in each lane, volts.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector512<float> SolveRow(
        int begin,
        WireLines column,
        ReadOnlySpan<Vector512<float>> before,
        Span<Vector512<float>> own
    )
    {
        ReadOnlySpan<float> columnShares = column.SingleShares.AsSpan(begin, columns);
        ReadOnlySpan<float> columnGains = column.Gains.AsSpan(begin, columns);
        ReadOnlySpan<float> rowShares = alongRows.SingleShares.AsSpan(begin, columns);
        ReadOnlySpan<Vector512<float>> inflow = rowInflows.AsSpan(0, columns);
        before = before[..own.Length];
        Vector512<float> volts = Vector512<float>.Zero;
        Vector512<float> greatest = volts;
        for (int c = 0; c < own.Length; c++)
        {
            volts = Vector512.FusedMultiplyAdd(Vector512.Create(rowShares[c]), volts, inflow[c]);
            greatest = Vector512.Max(greatest, volts);
            Vector512<float> driven = Vector512.Create(columnGains[c]) * volts;
            own[c] = Vector512.FusedMultiplyAdd(Vector512.Create(columnShares[c]), before[c], driven);
        }
        return greatest;
    }

    /// <summary>1 V in one lane; 0 V in all where there is no such lane.</summary>
    private static Vector512<float> Drive(int lane)
    {
        Vector512<float> none = Vector512<float>.Zero;
        if (lane is < 0 or >= Amplifiers)
            return none;
        return none.WithElement(lane, 1);
    }
}
