using System.Text.Json;
using Modular.Files;
using Modular.Trials;

namespace Modular.Framework.Tests;

public sealed class CorrectnessTests
{
    [Fact]
    public void Samples_are_bits_from_the_least_of_the_first_byte()
    {
        Correctness right = Correctness.FromFlags([true, false, true, false, false, false, false, true, true]);
        Assert.Equal((9, "85 01"), (right.Samples, string.Join(' ', right.Bits.Select(bits => $"{bits:x2}"))));
        Assert.Equal([true, false, true, false, false, false, false, true, true], right.Flags);
        Assert.Equal(100 * 4 / 9.0, right.Accuracy, 1e-12);
    }

    [Fact]
    public void A_trial_file_holds_them_in_base_64()
    {
        Outcome outcome = Synthetic.All(50).Single() with
        {
            Correct = Correctness.FromFlags([true, false, true, true]),
        };
        using JsonDocument file = JsonDocument.Parse(outcome.ToJson());
        Assert.Equal(4, file.RootElement.GetProperty("correct").GetProperty("samples").GetInt32());
        Assert.Equal(
            Convert.ToBase64String([0b1101]),
            file.RootElement.GetProperty("correct").GetProperty("bits").GetString()
        );
        Assert.Equal(
            [true, false, true, true],
            JsonSerializer.Deserialize<Outcome>(outcome.ToJson(), RecordJson.Options)!.Correct!.Flags
        );
    }

    [Theory]
    [InlineData("training.mode=in-place")]
    [InlineData("training.mode=off-line")]
    public void A_trial_says_what_its_accuracy_is_made_of(string mode)
    {
        TestRig rig = TestRig.Create(mode);
        Outcome outcome = rig.Run();
        Assert.Equal(outcome.Accuracy, outcome.Correct!.Accuracy);
        Assert.Equal(outcome.Epochs[^1].Accuracy, outcome.Correct.Accuracy);
    }
}
