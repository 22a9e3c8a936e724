using Modular.Loading;
using Modular.Reports;
using Modular.Runs;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;

namespace Modular.Framework.Tests.EndToEnd.Generated;

/// <summary>Two hundred damaged run folders: each is read, or refused in sentences, and left as it is.</summary>
public sealed class GeneratedDamageTests
{
    private const int Damages = 200;

    private readonly PreparedRun run;
    private readonly PluginCatalog catalog = PluginCatalog.Load([
        Path.Combine(RepositoryFiles.HostFolder, "plugins.yaml"),
    ]);

    public GeneratedDamageTests(PreparedRun run)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Makes links to devices.");
        Backend.Start();
        this.run = run;
    }

    [Fact]
    public void A_damaged_folder_is_read_or_refused_in_sentences()
    {
        int refused = 0;
        for (int number = 0; number < Damages; number++)
        {
            using var copy = new TemporaryFolder();
            run.CopyTo(copy.Path);
            string damaged = GeneratedDamage.Do(copy.Path, number);
            string before = Content(copy);
            IReadOnlyList<string> said = Read(copy.Path, $"{damaged}, damage {number}");
            if (said.Count > 0)
            {
                Sentences.Check(said, $"{damaged}, damage {number}");
                refused++;
            }
            Assert.Equal(before, Content(copy));
        }
        Assert.InRange(refused, Damages / 3, Damages);
    }

    /// <summary>As 'modular report', but for what it writes.</summary>
    private IReadOnlyList<string> Read(string folder, string input)
    {
        try
        {
            StoredRun stored = StoredRun.Read(new RunFolder(folder));
            string[] flaws = [.. stored.Flaws];
            Study study = stored.Bind(catalog);
            var results = StudyResults.Compute(study.AsTuned(), stored.Folder.Outcomes(study.Plan));
            StudyReport report = StudyReport.Write(results, RunRecord.Read(stored.Folder, study));
            Assert.NotEmpty(MarkdownReport.Render(report));
            Assert.NotEmpty(CsvResults.Trials(results.Outcomes));
            _ = RunOrigin.Change(stored.Provenance);
            Assert.All(results.Outcomes.Where(outcome => outcome.Done), Believable);
            return flaws;
        }
        catch (InputException refused)
        {
            return refused.Problems;
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"Thrown by {input}", error);
        }
    }

    private static void Believable(Outcome outcome) => Assert.InRange(outcome.Accuracy!.Value, 0, 100);

    /// <summary>The names, the types and the lengths of everything in a folder.</summary>
    private static string Content(TemporaryFolder folder) =>
        string.Join(
            '\n',
            new DirectoryInfo(folder.Path)
                .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
                .Select(entry =>
                    $"{entry.FullName} {entry.Attributes} {entry.LastWriteTimeUtc.Ticks} {entry.LinkTarget}"
                )
                .Order(StringComparer.Ordinal)
        );
}
