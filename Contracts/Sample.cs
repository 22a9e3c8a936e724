namespace Modular.Contracts;

/// <summary>A sample without its content.</summary>
/// <param name="Label">The label, 0 to classes - 1.</param>
/// <param name="Group">The group that the sample belongs to, such as a patient, record or subject; folds hold whole
/// groups.</param>
/// <param name="Test">Whether the published split puts the sample in the test set.</param>
public readonly record struct Sample(int Label, int Group, bool Test);
