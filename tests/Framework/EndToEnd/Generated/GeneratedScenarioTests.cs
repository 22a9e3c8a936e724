using Modular.Framework.Tests.EndToEnd.BrokenInputs;
using Modular.Training;

namespace Modular.Framework.Tests.EndToEnd.Generated;

/// <summary>
/// Hundreds of scenarios that nobody wrote: each is valid or refused in sentences, and nothing is written.
/// </summary>
public sealed class GeneratedScenarioTests
{
    public GeneratedScenarioTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The bench makes pipes and links.");
        Backend.Start();
    }

    [Fact]
    public void Entries_with_hostile_values_are_refused_in_sentences() =>
        Ask(GeneratedScenarios.Assignments, (bench, assignment) => bench.Set(assignment), broken: 500);

    [Fact]
    public void Texts_that_are_nearly_a_scenario_are_refused_in_sentences() =>
        Ask(GeneratedScenarios.Texts(300), (bench, text) => bench.Text(text), broken: 200);

    private static void Ask(IEnumerable<string> inputs, Func<Bench, string, IReadOnlyList<string>> ask, int broken)
    {
        using var bench = new Bench();
        int refused = 0;
        foreach (string input in inputs)
        {
            IReadOnlyList<string> said = Said(bench, input, ask);
            if (said is [string one] && one.StartsWith("valid, with "))
                continue;
            Sentences.Check(said, input);
            refused++;
        }
        Assert.InRange(refused, broken, int.MaxValue);
        Assert.Equal(["x.yaml"], Directory.GetFileSystemEntries(bench.At("")).Select(Path.GetFileName));
    }

    private static IReadOnlyList<string> Said(Bench bench, string input, Func<Bench, string, IReadOnlyList<string>> ask)
    {
        try
        {
            return ask(bench, input);
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"Thrown by\n{input}", error);
        }
    }
}
