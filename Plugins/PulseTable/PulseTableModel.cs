namespace Modular.Plugins.PulseTable;

/// <summary>What the bound options say of the devices.</summary>
/// <param name="Column">Of the table.</param>
/// <param name="States">Pulses from one end of the range to the other.</param>
/// <param name="LabelSpread">Standard deviation of labels between devices.</param>
internal sealed record PulseTableModel(TableColumn Column, int States, double LabelSpread)
{
    /// <summary>Of pulses that raise.</summary>
    public double LabelUp => Column.LabelUp;

    /// <summary>Of pulses that lower.</summary>
    public double LabelDown => Column.LabelDown;

    /// <summary>Standard deviation of a pulse, as a share of the range.</summary>
    public double Cycle => Column.Cycle;

    public static PulseTableModel Create(PulseTableOptions options)
    {
        TableColumn column = TableColumns.Select(options.Device);
        return new PulseTableModel(column, options.States ?? column.States, options.LabelSpread);
    }
}
