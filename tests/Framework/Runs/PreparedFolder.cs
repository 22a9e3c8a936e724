using Modular.Runs;
using Modular.Studies;

namespace Modular.Framework.Tests;

/// <summary>A temporary folder as a run folder, which takes a study or refuses it.</summary>
internal static class PreparedFolder
{
    /// <summary>The folder, prepared for a study.</summary>
    public static RunFolder Prepared(TemporaryFolder temp, Study study)
    {
        var folder = new RunFolder(temp.Path);
        folder.Prepare(study, ["/some/plugins.yaml"]);
        return folder;
    }

    /// <summary>The folder holds another study.</summary>
    public static void Refused(TemporaryFolder temp, Study study, string difference) =>
        RefusedWith(temp, study, $"holds another study; {difference}.");

    /// <summary>The folder holds trials of another build.</summary>
    public static void RefusedBuild(TemporaryFolder temp, Study study, string difference) =>
        RefusedWith(
            temp,
            study,
            $"holds this study as another build ran it, and trials of two builds are not mixed; {difference}."
        );

    /// <summary>Preparing ends with a sentence, and with what to do.</summary>
    public static void RefusedWith(TemporaryFolder temp, Study study, string sentence)
    {
        var error = Assert.Throws<InputException>(() => Prepared(temp, study));
        Assert.Equal(
            [
                $"{temp.Path}: {sentence} Use another folder with -o, "
                    + "or give --fresh, which keeps this one under another name and starts anew.",
            ],
            error.Problems
        );
    }
}
