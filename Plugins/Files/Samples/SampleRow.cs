namespace Modular.Plugins.Files.Samples;

/// <summary>The place of a sample in the files.</summary>
/// <param name="Part">0 for the main file, 1 for the file of test samples.</param>
/// <param name="Index">Its number in that file.</param>
internal readonly record struct SampleRow(int Part, int Index);
