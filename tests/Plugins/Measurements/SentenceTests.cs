using Modular.Measurements;

namespace Modular.Plugins.Tests.Measurements;

/// <summary>What is wrong with a file or a setting, in one sentence each.</summary>
public sealed class SentenceTests : IDisposable
{
    private const string Mend = ". Correct the line, or leave it out.";

    private readonly Cases cases = new();

    public void Dispose() => cases.Dispose();

    [Theory]
    [InlineData("", "x.csv: holds no measurements; ")]
    public void A_file_without_numbers_is_named(string content, string sentence) =>
        Assert.StartsWith(sentence, Refusal(content, new()));

    [Theory]
    [InlineData(
        "device,pulse,conductance\na,0,oops\na,1,1e-6",
        "x.csv(2,5): conductance is 'oops'; a number was expected"
    )]
    public void A_cell_is_named_with_line_and_column(string content, string sentence) =>
        Assert.Equal(sentence + Mend, Refusal(content, new()));

    [Fact]
    public void A_setting_without_effect_is_refused_where_the_file_is_alone()
    {
        FileInfo file = cases.Write("device,pulse,conductance\na,0,1e-6\na,1,2e-6\n");
        var settings = new ReadingSettings { ReadVoltage = 0.1 };
        Assert.Equal(
            "x.csv: 'read-voltage' has no effect, because no column holds currents; it was expected to have one. Leave it out.",
            Assert.Throws<InvalidDataException>(() => MeasurementReader.Read(file, settings)).Message
        );
        Assert.Equal(2, MeasurementReader.Read(file, settings, isOnly: false).Rows.Count);
    }

    private string Refusal(string content, ReadingSettings settings) =>
        Assert.Throws<InvalidDataException>(() => MeasurementReader.Read(cases.Write(content), settings)).Message;
}
