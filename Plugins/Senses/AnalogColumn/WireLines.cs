using System.Runtime.CompilerServices;

namespace Modular.Plugins.Senses;

/// <summary>
/// The wires of all rows or of all columns of an array, whose nodes are eliminated one after the other, once for all
/// voltages. A node is at its share of the voltage of the node that is eliminated after it, plus its inflow. Its
/// inflow, in volts, is its share of that of the node before it, plus its gain times the voltage behind its device.
/// </summary>
/// <param name="devices">The conductances of all nodes, siemens.</param>
/// <param name="admittance">That of the wire between neighbours, siemens.</param>
internal sealed class WireLines(double[] devices, double admittance)
{
    /// <summary>The share of each node, 1.</summary>
    public double[] Shares { get; } = new double[devices.Length];

    /// <summary>The same in single precision.</summary>
    public float[] SingleShares { get; } = new float[devices.Length];

    /// <summary>The gain of each node, 1.</summary>
    public float[] Gains { get; } = new float[devices.Length];

    /// <summary>Eliminates a wire from its last node, whose end is open.</summary>
    /// <param name="first">The node nearest to the end that is held at a voltage.</param>
    /// <param name="step">From a node to its neighbour.</param>
    /// <param name="length">The number of nodes of the wire.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void EliminateFromFar(int first, int step, int length)
    {
        double farther = 0; // siemens, of the wire beyond the node to ground
        for (int i = length - 1; i >= 0; i--)
            farther = Eliminate(first + i * step, farther + admittance);
    }

    /// <summary>Eliminates a wire from its first node, whose end is held at 0 V.</summary>
    /// <inheritdoc cref="EliminateFromFar"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void EliminateFromNear(int first, int step, int length)
    {
        double nearer = admittance; // siemens, of the wire before the node to ground
        for (int i = 0; i < length; i++)
            nearer = Eliminate(first + i * step, nearer + (i < length - 1 ? admittance : 0));
    }

    /// <returns>What the node and those before it conduct to ground, seen by the next one, siemens.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Eliminate(int node, double wires)
    {
        double pivot = devices[node] + wires;
        double share = admittance / pivot;
        Shares[node] = share;
        SingleShares[node] = (float)share;
        Gains[node] = (float)(devices[node] / pivot);
        return admittance * (1 - share);
    }
}
