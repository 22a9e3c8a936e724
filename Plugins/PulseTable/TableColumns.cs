namespace Modular.Plugins.PulseTable;

/// <summary>The columns. Where the table says less than 1 %, it is 1 % here.</summary>
internal static class TableColumns
{
    private const string Manual = "MLP+NeuroSim V3.0 manual, Table II";

    public static TableColumn Select(TableDevice device) =>
        device switch
        {
            TableDevice.AgASi => Column(97, (2.4, -4.88), 26e6, 12.5) with
            {
                Cycle = 0.035,
                Raise = (3.2, 300e-6),
                Lower = (-2.8, 300e-6),
                Source = "Jo, 2010; " + Manual,
            },
            TableDevice.Pcmo => Column(50, (3.68, -6.76), 23e6, 6.84) with
            {
                Cycle = 0.01,
                Raise = (-2, 1e-3),
                Lower = (2, 1e-3),
                Source = "Park, IEDM 2013; " + Manual,
            },
            TableDevice.AloxHfo2 => Column(40, (1.94, -0.61), 16.9e3, 4.43) with
            {
                Cycle = 0.05,
                Raise = (0.9, 100e-6),
                Lower = (-1, 100e-6),
                Source = "Woo, EDL 2016; " + Manual,
            },
            TableDevice.GstPcm => Column(100, (0.105, 2.4), 4.71e3, 19.8) with
            {
                Cycle = 0.015,
                Raise = (0.7, 6e-6),
                Lower = (3, 125e-9),
                Source = "Kuzum, 2011; " + Manual,
            },
            TableDevice.Epiram => Column(64, (0.5, -0.5), 81e3, 50.2) with
            {
                Cycle = 0.02,
                Raise = (5, 5e-6),
                Lower = (-3, 5e-6),
                Source = "Choi, 2018; " + Manual,
            },
            TableDevice.TaoxTio2 => Column(102, (1.85, -1.79), 5e6, 2) with
            {
                Cycle = 0.01,
                Raise = (3, 40e-3),
                Lower = (-3, 10e-3),
                Source = "MLP+NeuroSim V2.0 manual, Table I",
            },
            _ => Column(128, (0.04, -0.63), 100e3, 10) with
            {
                Cycle = 0.037,
                Raise = (1.6, 50e-9),
                Lower = (1.6, 50e-9),
                Source = "Wu, VLSI 2018; " + Manual,
            },
        };

    private static TableColumn Column(int states, (double Up, double Down) labels, double on, double ratio) =>
        new()
        {
            States = states,
            LabelUp = labels.Up,
            LabelDown = labels.Down,
            ROn = on,
            Ratio = ratio,
            Cycle = 0,
            Raise = default,
            Lower = default,
            Source = Manual,
        };
}
