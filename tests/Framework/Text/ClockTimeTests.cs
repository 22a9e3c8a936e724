using Modular.Text;

namespace Modular.Framework.Tests;

public sealed class ClockTimeTests
{
    [Theory]
    [InlineData("3h50m", "3:50:00")]
    [InlineData("45m", "0:45:00")]
    [InlineData("90s", "0:01:30")]
    [InlineData("1d12h", "1-12:00:00")]
    [InlineData("1-12:00:00", "1-12:00:00")]
    [InlineData("2-6", "2-6:00:00")]
    [InlineData("3:50:00", "3:50:00")]
    [InlineData("50:30", "0:50:30")]
    [InlineData("90", "1:30:00")]
    [InlineData("", null)]
    [InlineData("soon", null)]
    [InlineData("-5m", null)]
    [InlineData("5m3h", null)]
    public void Times_are_read_as_people_and_Slurm_write_them(string text, string? written) =>
        Assert.Equal(written, ClockTime.Parse(text) is { } time ? ClockTime.Write(time) : null);
}
