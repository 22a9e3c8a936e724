namespace Modular.Plugins.Hfo2Binary;

/// <summary>The model from which the devices of an array are made.</summary>
/// <param name="Options">The options of the scenario.</param>
/// <param name="Condition">The programming condition that the options choose.</param>
/// <param name="Laws">The resistance laws of both states.</param>
internal sealed record DeviceModel(BinaryOptions Options, ProgrammingCondition Condition, StateLaws Laws);
