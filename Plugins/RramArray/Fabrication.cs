using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.RramArray;

/// <summary>Makes devices one after the other; the numbers of device i are the i-th of each dial's draws.</summary>
internal sealed class Fabrication
{
    private const double StuckRange = 0.01; // aihwkit corrupt_devices_range

    private readonly RramPreset preset;
    private readonly double curve;
    private readonly double spread;
    private readonly DeviceNormals gains;
    private readonly DeviceNormals tilts;
    private readonly DeviceNormals tops;
    private readonly DeviceNormals bottoms;
    private readonly DeviceNormals? references;
    private readonly StuckDevices? stuck;

    /// <param name="preset">The preset, in weight units.</param>
    /// <param name="stuckShare">The share of devices that are stuck at strength 1.</param>
    /// <param name="conditions">The strengths and random streams of the dials.</param>
    public Fabrication(RramPreset preset, double stuckShare, Conditions conditions)
    {
        this.preset = preset;
        curve = conditions["nonlinearity"].Strength;
        spread = conditions["d2d-step"].Strength;
        gains = new DeviceNormals(conditions["d2d-step"]);
        tilts = new DeviceNormals(conditions["d2d-asymmetry"]);
        tops = new DeviceNormals(conditions["d2d-bounds"], draw: 0);
        bottoms = new DeviceNormals(conditions["d2d-bounds"], draw: 1);
        if (preset.ReferenceSpread > 0)
            references = new DeviceNormals(conditions["reference"]);
        if (stuckShare > 0)
            stuck = new StuckDevices(conditions["stuck"], stuckShare);
    }

    /// <summary>The next so many devices.</summary>
    public RramCell[] MakeCells(int count)
    {
        var cells = new RramCell[count];
        for (int i = 0; i < count; i++)
            cells[i] = MakeCell();
        return cells;
    }

    private RramCell MakeCell()
    {
        RramCell cell = MakeMovingCell();
        if (preset.SubtractsSymmetryPoint)
            cell = cell with { Reference = SymmetryPoint(cell) };
        if (stuck?.Next() is { } place)
            cell = MakeStuckCell(cell, place);
        if (references is null)
            return cell;
        return cell with { Reference = (float)(cell.Reference + preset.ReferenceSpread * references.Next()) };
    }

    /// <summary>Absolute values keep steps and bounds on their sides, as aihwkit does.</summary>
    private RramCell MakeMovingCell()
    {
        double own = preset.Gain(gains.Next(), spread);
        double asymmetry = preset.AsymmetrySpread * tilts.Next();
        double up = own + Math.Min(curve * preset.UpDown, 0) + asymmetry;
        double down = own - Math.Max(curve * preset.UpDown, 0) - asymmetry;
        return new RramCell(
            Up: (float)(preset.Step * Math.Abs(up)),
            Down: (float)(preset.Step * Math.Abs(down)),
            Max: (float)Math.Abs(preset.Max * (1 + preset.MaxSpread * tops.Next())),
            Min: (float)-Math.Abs(preset.Min * (1 + preset.MinSpread * bottoms.Next())),
            Reference: 0
        );
    }

    /// <summary>
    /// The weight at which a step up and one down are alike; in proportion to the nonlinearity, because without it
    /// there is no such point.
    /// </summary>
    private float SymmetryPoint(in RramCell cell) =>
        (float)(curve * (cell.Up - cell.Down) / (cell.Up / cell.Max - cell.Down / cell.Min));

    /// <summary>A device that no pulse moves, at a place from 0 to 1 of the middle of the range.</summary>
    private static RramCell MakeStuckCell(in RramCell cell, double place)
    {
        double least = Math.Max(cell.Min, -StuckRange);
        double most = Math.Min(cell.Max, StuckRange);
        float weight = (float)(least + (most - least) * place);
        return new RramCell(Up: 0, Down: 0, Max: weight, Min: weight, Reference: 0);
    }
}
