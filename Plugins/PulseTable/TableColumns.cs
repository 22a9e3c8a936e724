using Modular.Devices;

namespace Modular.Plugins.PulseTable;

/// <summary>The columns of the table. Where it says that a pulse varies by less than 1 %, it is 1 % here.</summary>
internal static class TableColumns
{
    private const string Manual = "MLP+NeuroSim V3.0 manual, Table II";

    private static readonly TableColumn AgASi = new()
    {
        States = 97,
        LabelUp = 2.4,
        LabelDown = -4.88,
        ROn = 26e6,
        Ratio = 12.5,
        Cycle = 0.035,
        Raise = new PulseForm(3.2, 300e-6),
        Lower = new PulseForm(-2.8, 300e-6),
        Source = new Citation("Jo, 2010; " + Manual),
    };

    private static readonly TableColumn Pcmo = new()
    {
        States = 50,
        LabelUp = 3.68,
        LabelDown = -6.76,
        ROn = 23e6,
        Ratio = 6.84,
        Cycle = 0.01,
        Raise = new PulseForm(-2, 1e-3),
        Lower = new PulseForm(2, 1e-3),
        Source = new Citation("Park, IEDM 2013; " + Manual),
    };

    private static readonly TableColumn AloxHfo2 = new()
    {
        States = 40,
        LabelUp = 1.94,
        LabelDown = -0.61,
        ROn = 16.9e3,
        Ratio = 4.43,
        Cycle = 0.05,
        Raise = new PulseForm(0.9, 100e-6),
        Lower = new PulseForm(-1, 100e-6),
        Source = new Citation("Woo, EDL 2016; " + Manual),
    };

    private static readonly TableColumn GstPcm = new()
    {
        States = 100,
        LabelUp = 0.105,
        LabelDown = 2.4,
        ROn = 4.71e3,
        Ratio = 19.8,
        Cycle = 0.015,
        Raise = new PulseForm(0.7, 6e-6),
        Lower = new PulseForm(3, 125e-9),
        Source = new Citation("Kuzum, 2011; " + Manual),
    };

    private static readonly TableColumn Epiram = new()
    {
        States = 64,
        LabelUp = 0.5,
        LabelDown = -0.5,
        ROn = 81e3,
        Ratio = 50.2,
        Cycle = 0.02,
        Raise = new PulseForm(5, 5e-6),
        Lower = new PulseForm(-3, 5e-6),
        Source = new Citation("Choi, 2018; " + Manual),
    };

    private static readonly TableColumn TaoxTio2 = new()
    {
        States = 102,
        LabelUp = 1.85,
        LabelDown = -1.79,
        ROn = 5e6,
        Ratio = 2,
        Cycle = 0.01,
        Raise = new PulseForm(3, 40e-3),
        Lower = new PulseForm(-3, 10e-3),
        Source = new Citation("MLP+NeuroSim V2.0 manual, Table I"),
    };

    private static readonly TableColumn TaoxHfox = new()
    {
        States = 128,
        LabelUp = 0.04,
        LabelDown = -0.63,
        ROn = 100e3,
        Ratio = 10,
        Cycle = 0.037,
        Raise = new PulseForm(1.6, 50e-9),
        Lower = new PulseForm(1.6, 50e-9),
        Source = new Citation("Wu, VLSI 2018; " + Manual),
    };

    public static TableColumn Select(TableDevice device) =>
        device switch
        {
            TableDevice.AgASi => AgASi,
            TableDevice.Pcmo => Pcmo,
            TableDevice.AloxHfo2 => AloxHfo2,
            TableDevice.GstPcm => GstPcm,
            TableDevice.Epiram => Epiram,
            TableDevice.TaoxTio2 => TaoxTio2,
            _ => TaoxHfox,
        };
}
