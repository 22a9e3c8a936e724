using Modular.Framework.Tests.EndToEnd.BrokenInputs;
using Modular.Training;

namespace Modular.Framework.Tests.EndToEnd.Generated;

/// <summary>A hundred odd files of measurements and pictures: each is taken, or refused in sentences.</summary>
public sealed class GeneratedDataTests
{
    private static readonly string[] OffLine = ["training: { mode: off-line, epochs: 1, batch: 50, rate: 0.01 }"];

    public GeneratedDataTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The bench makes pipes and links.");
        Backend.Start();
    }

    [Fact]
    public void Odd_pulse_responses_are_refused_in_sentences() =>
        Ask(
            48,
            number => GeneratedData.Changed(GeneratedData.Pulses, number),
            "data.csv",
            [
                "memory: { use: measured, options: { data: data.csv } }",
                "cell: { use: differential-analog }",
                "sense: { use: differential-analog }",
                .. OffLine,
            ]
        );

    [Fact]
    public void Odd_resistances_are_refused_in_sentences() =>
        Ask(
            48,
            number => GeneratedData.Changed(GeneratedData.Resistances, number),
            "data.csv",
            ["memory: { use: hfo2-binary, options: { measurements: data.csv } }", .. OffLine]
        );

    [Fact]
    public void Odd_pictures_are_refused_in_sentences() =>
        Ask(
            12,
            GeneratedData.Pictures,
            "train-images-idx3-ubyte.gz",
            ["dataset: { use: mnist, options: { directory: . } }"]
        );

    private static void Ask(int count, Func<int, byte[]> make, string name, string[] lines)
    {
        int refused = 0;
        for (int number = 0; number < count; number++)
        {
            using var bench = new Bench();
            File.WriteAllBytes(bench.At(name), make(number));
            IReadOnlyList<string> said = Said(bench, number, lines);
            Assert.Equal(
                [name, "x.yaml"],
                Directory.GetFileSystemEntries(bench.At("")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            );
            if (said is [string one] && one.StartsWith("valid, with "))
                continue;
            Sentences.Check(said, $"{name}, number {number}");
            refused++;
        }
        Assert.InRange(refused, count / 2, count);
    }

    private static IReadOnlyList<string> Said(Bench bench, int number, string[] lines)
    {
        try
        {
            return bench.Scenario(lines);
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"Thrown by number {number}", error);
        }
    }
}
