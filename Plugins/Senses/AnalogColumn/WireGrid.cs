using System.Runtime.CompilerServices;
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
    private const int Amplifiers = 16; // that are solved at once, the lanes of two vectors
    private const int Tile = 16; // columns that are solved at once, so that neighbours in memory are read together
    private const float Settled = 1e-9f; // V, of 1 V
    private const int Sweeps = 2000; // enough for wires that lose nearly everything

    private readonly double[] devices; // siemens, [rows, columns]
    private readonly int rows;
    private readonly int columns;
    private readonly double rowAdmittance; // siemens, between neighbours
    private readonly Elimination alongRows;
    private readonly Elimination alongColumns;
    private readonly Vector512<float>[] rowVolts; // in single precision, which halves what goes to memory
    private readonly Vector512<float>[] columnVolts;
    private readonly Vector512<float>[] inflows; // of the nodes of a row, or of a tile, amperes
    private readonly Lanes[] carried = new Lanes[Tile]; // along each column of a tile

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
        alongRows = new Elimination(devices, rowAdmittance);
        alongColumns = new Elimination(devices, 1 / columnResistance);
        rowVolts = new Vector512<float>[devices.Length];
        columnVolts = new Vector512<float>[devices.Length];
        inflows = new Vector512<float>[Math.Max(columns, Tile * rows)];
        for (int k = 0; k < rows; k++)
            alongRows.Fill(k * columns, 1, columns);
        for (int c = 0; c < columns; c++)
            alongColumns.Fill(c, columns, rows);
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
        Array.Clear(columnVolts); // while rows are at 0 V, so are all columns but the driven ones
        int end = Math.Min(first + Amplifiers, columns);
        for (int c = first; c < end; c += Tile)
            SolveColumns(c, Math.Min(Tile, columns - c), first);
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            Vector512<float> change = Vector512<float>.Zero;
            for (int k = 0; k < rows; k++)
                change = Vector512.Max(change, SolveRow(k * columns));
            if (Vector512.LessThanAll(change, Vector512.Create(Settled)))
                return;
            for (int c = 0; c < columns; c += Tile)
                SolveColumns(c, Math.Min(Tile, columns - c), first);
        }
    }

    /// <summary>Solves the nodes of a row, whose driver is at 0 V, from those of the columns.</summary>
    /// <returns>The greatest change of a voltage, volts.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector512<float> SolveRow(int begin)
    {
        ReadOnlySpan<double> siemens = devices.AsSpan(begin, columns);
        ReadOnlySpan<double> shares = alongRows.Shares.AsSpan(begin, columns);
        ReadOnlySpan<double> ohms = alongRows.Ohms.AsSpan(begin, columns);
        ReadOnlySpan<Vector512<float>> others = columnVolts.AsSpan(begin, columns);
        Span<Vector512<float>> own = rowVolts.AsSpan(begin, columns);
        Span<Vector512<float>> inflow = inflows.AsSpan(0, columns);
        Lanes farther = default;
        for (int c = inflow.Length - 1; c >= 0; c--)
        {
            farther = farther.Plus(siemens[c], Lanes.Widen(others[c]));
            inflow[c] = farther.Narrow();
            farther = farther.Times(shares[c]);
        }
        Vector512<float> change = Vector512<float>.Zero;
        Lanes nearer = default;
        for (int c = 0; c < inflow.Length; c++)
        {
            nearer = Lanes.Widen(inflow[c]).Times(ohms[c]).Plus(shares[c], nearer);
            Vector512<float> volts = nearer.Narrow();
            change = Vector512.Max(change, Vector512.Abs(volts - own[c]));
            own[c] = volts;
        }
        return change;
    }

    /// <summary>
    /// Solves the nodes of some columns from those of the rows, all columns a row at a time. Their amplifiers are at 0 V,
    /// but for the driven ones.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SolveColumns(int begin, int count, int driven)
    {
        Span<Lanes> carry = carried.AsSpan(0, count);
        carry.Clear();
        for (int k = rows - 1; k >= 0; k--)
        {
            int node = k * columns + begin;
            ReadOnlySpan<double> siemens = devices.AsSpan(node, count);
            ReadOnlySpan<double> shares = alongColumns.Shares.AsSpan(node, count);
            ReadOnlySpan<Vector512<float>> others = rowVolts.AsSpan(node, count);
            Span<Vector512<float>> inflow = inflows.AsSpan(k * Tile, count);
            for (int c = 0; c < inflow.Length; c++)
            {
                Lanes sum = carry[c].Plus(siemens[c], Lanes.Widen(others[c]));
                inflow[c] = sum.Narrow();
                carry[c] = sum.Times(shares[c]);
            }
        }
        for (int c = 0; c < count; c++)
            carry[c] = Lanes.Drive(begin + c - driven);
        for (int k = 0; k < rows; k++)
        {
            int node = k * columns + begin;
            ReadOnlySpan<double> shares = alongColumns.Shares.AsSpan(node, count);
            ReadOnlySpan<double> ohms = alongColumns.Ohms.AsSpan(node, count);
            ReadOnlySpan<Vector512<float>> inflow = inflows.AsSpan(k * Tile, count);
            Span<Vector512<float>> own = columnVolts.AsSpan(node, count);
            for (int c = 0; c < own.Length; c++)
            {
                carry[c] = Lanes.Widen(inflow[c]).Times(ohms[c]).Plus(shares[c], carry[c]);
                own[c] = carry[c].Narrow();
            }
        }
    }

    /// <summary>A number for each of the amplifiers that are solved at once.</summary>
    private readonly record struct Lanes(Vector512<double> Low, Vector512<double> High)
    {
        private const int Half = Amplifiers / 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Lanes Widen(Vector512<float> values) =>
            new(Vector512.WidenLower(values), Vector512.WidenUpper(values));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Narrow() => Vector512.Narrow(Low, High);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Lanes Times(double factor) => new(Low * factor, High * factor);

        /// <summary>These numbers plus a factor times others.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Lanes Plus(double factor, Lanes others)
        {
            Vector512<double> each = Vector512.Create(factor);
            return new(
                Vector512.FusedMultiplyAdd(each, others.Low, Low),
                Vector512.FusedMultiplyAdd(each, others.High, High)
            );
        }

        /// <summary>1 V in one lane; 0 V in all where there is no such lane.</summary>
        public static Lanes Drive(int lane)
        {
            Vector512<double> none = Vector512<double>.Zero;
            if (lane is < 0 or >= Amplifiers)
                return default;
            return lane < Half ? new(none.WithElement(lane, 1), none) : new(none, none.WithElement(lane - Half, 1));
        }
    }

    /// <summary>
    /// The elimination of the nodes of wires from their far ends, once for all voltages: a node is at its share of the
    /// voltage of the nearer node, plus its inflow times its ohms.
    /// </summary>
    /// <param name="devices">The conductances of all nodes, siemens.</param>
    /// <param name="admittance">That of the wire between neighbours, siemens.</param>
    private sealed class Elimination(double[] devices, double admittance)
    {
        /// <summary>What of a neighbour's voltage, or of the inflow farther out, arrives [nodes].</summary>
        public double[] Shares { get; } = new double[devices.Length];

        /// <summary>The resistance that an inflow sees [nodes], ohm.</summary>
        public double[] Ohms { get; } = new double[devices.Length];

        /// <summary>Eliminates a wire with nodes first, first + step, ..., the first one nearest to its end.</summary>
        public void Fill(int first, int step, int length)
        {
            for (int i = length - 1; i >= 0; i--)
            {
                int node = first + i * step;
                double pivot = devices[node] + admittance;
                if (i < length - 1)
                    pivot += admittance * (1 - Shares[node + step]);
                Shares[node] = admittance / pivot;
                Ohms[node] = 1 / pivot;
            }
        }
    }
}
