using Modular.Fits;

namespace Modular.Commands;

/// <summary>
/// The whole scenario that <c>modular fit --scenario FILE</c> writes: a first study of the fitted memory.
/// </summary>
internal static class FitScenario
{
    /// <summary>
    /// The text of the scenario, YAML. Throws <see cref="InputException"/> where the scenario could not run.
    /// </summary>
    /// <param name="path">The path of the file that is written.</param>
    /// <param name="memory">The memory that was fitted.</param>
    /// <param name="best">The fit of the memory under the law that is taken.</param>
    /// <param name="lines">The entry of the memory, as lines of YAML.</param>
    public static string Text(string path, MemoryFits memory, MemoryFit best, string lines)
    {
        if (!best.HasRange)
            throw new InputException([
                $"--scenario: {path} would not run, because the measurements do not tell the range that devices are written over; "
                    + "--g-min and --g-max were expected. Give them, siemens.",
            ]);
        return InitCommand.FirstStudy(Path.GetFileNameWithoutExtension(path), memory.Memory, lines, memory.HasLaw);
    }
}
