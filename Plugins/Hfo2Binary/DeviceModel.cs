namespace Modular.Plugins.Hfo2Binary;

/// <summary>What devices are made from.</summary>
/// <param name="Options">Of the scenario.</param>
/// <param name="Condition">The chosen one.</param>
/// <param name="Laws">Of both states.</param>
internal sealed record DeviceModel(BinaryOptions Options, ProgrammingCondition Condition, StateLaws Laws);
