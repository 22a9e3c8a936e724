namespace Modular.Plugins.PulseTable;

/// <summary>Which column of NeuroSim's tables of measured devices.</summary>
internal enum TableDevice
{
    /// <summary>Silver in amorphous silicon (Jo, 2010).</summary>
    AgASi,

    /// <summary>TaOx/HfOx (Wu, VLSI 2018).</summary>
    TaoxHfox,

    /// <summary>Pr0.7Ca0.3MnO3 (Park, IEDM 2013).</summary>
    Pcmo,

    /// <summary>AlOx/HfO2 (Woo, EDL 2016).</summary>
    AloxHfo2,

    /// <summary>Phase change, Ge2Sb2Te5 (Kuzum, 2011).</summary>
    GstPcm,

    /// <summary>Epitaxial, silver in SiGe (Choi, 2018).</summary>
    Epiram,

    /// <summary>TaOx/TiO2, of the table for 14 nm.</summary>
    TaoxTio2,
}
