using Modular.Runs;
using Modular.Runs.Variants;

namespace Modular.Commands;

/// <summary>
/// A folder that 'modular run' made. It holds one study, or several variants with a run folder each; a command can work
/// on either.
/// </summary>
internal static class RunOrVariants
{
    /// <summary>Does the work on the study, or on the variants, in a folder. Returns the exit code.</summary>
    public static int In(string path, Func<RunFolder, int> one, Func<VariantFolder, int> several)
    {
        var variants = new VariantFolder(path);
        if (variants.Exists)
            return several(variants);
        return one(new RunFolder(path));
    }

    /// <summary>Does the same work on every variant that was begun. Returns the worst exit code.</summary>
    public static int Each(VariantFolder folder, Func<RunFolder, int> one) =>
        folder.Runs.Select(one).Append(ExitCode.Done).Max();
}
