using Modular.Devices;

namespace Modular.Plugins.RramArray;

/// <summary>The fits, from IBM aihwkit's src/aihwkit/simulator/presets/devices.py.</summary>
internal static class RramPresets
{
    private static readonly RramPreset ArrayOm = new()
    {
        Step = 0.0949,
        StepSpread = 0.7829,
        LogNormal = true,
        AsymmetrySpread = 0.01,
        MaxSpread = 0.3499,
        MinSpread = 0.5695,
        Cycle = 0.4158,
        WriteNoise = 1.4113,
        ReferenceSpread = 0.05,
        SubtractsSymmetryPoint = true,
        PulseStep = strength => new SoftBounds(strength),
        Source = new Citation("Gong, IEDM 2022; IBM aihwkit ReRamArrayOMPresetDevice [code]"),
    };

    private static readonly RramPreset ArrayHfo2 = new()
    {
        Step = 0.4622,
        StepSpread = 0.7125,
        LogNormal = true,
        AsymmetrySpread = 0.01,
        MaxSpread = 0.4295,
        MinSpread = 0.599,
        Cycle = 0.2174,
        WriteNoise = 0.5841,
        ReferenceSpread = 0.05,
        SubtractsSymmetryPoint = true,
        PulseStep = strength => new SoftBounds(strength),
        Source = new Citation("Gong, IEDM 2022; IBM aihwkit ReRamArrayHfO2PresetDevice [code]"),
    };

    private static readonly RramPreset Es = new()
    {
        Step = 0.00135,
        UpDown = 0.259359,
        StepSpread = 0.2,
        AsymmetrySpread = 0.05,
        MaxSpread = 0.3,
        MinSpread = 0.3,
        Cycle = 5,
        WriteNoise = 75,
        PulseStep = strength => new ExponentialSteps(strength),
        Source = new Citation("Gong, Nat. Commun. 2018; IBM aihwkit ReRamESPresetDevice [code]"),
    };

    private static readonly RramPreset Sb = new()
    {
        Step = 0.002,
        Max = 1.25,
        Min = -0.75,
        StepSpread = 0.3,
        AsymmetrySpread = 0.01,
        MaxSpread = 0.24,
        MinSpread = 0.4,
        Cycle = 3.75,
        WriteNoise = 56,
        PulseStep = strength => new SoftBounds(strength),
        Source = new Citation("Gong, Nat. Commun. 2018; IBM aihwkit ReRamSBPresetDevice [code]"),
    };

    public static RramPreset Select(RramDevice device) =>
        device switch
        {
            RramDevice.ReramArrayHfo2 => ArrayHfo2,
            RramDevice.ReramEs => Es,
            RramDevice.ReramSb => Sb,
            _ => ArrayOm,
        };
}
