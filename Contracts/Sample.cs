namespace Modular.Contracts;

/// <summary>What is known of a sample without its content.</summary>
/// <param name="Label">0 .. classes - 1.</param>
/// <param name="Group">Folds are made of whole groups: patient, record, subject.</param>
/// <param name="Test">Whether the published split puts it in the test set.</param>
public readonly record struct Sample(int Label, int Group, bool Test);
