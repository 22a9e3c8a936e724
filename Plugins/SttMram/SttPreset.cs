namespace Modular.Plugins.SttMram;

/// <summary>Whose junctions.</summary>
internal enum SttPreset
{
    /// <summary>The default cell of NVSim and NVMExplorer: 3 and 6 kohm.</summary>
    Nvsim,

    /// <summary>ARM's mram_simulation_framework: 6 kohm, TMR from a polarisation of 0.75.</summary>
    Arm,
}
