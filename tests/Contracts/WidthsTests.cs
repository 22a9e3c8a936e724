using System.Diagnostics;

namespace Modular.Contracts.Tests;

/// <summary>
/// The known answers again, in processes without the widest vectors: this machine's own width is not the only one that
/// must be right.
/// </summary>
public sealed class WidthsTests
{
    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void Narrower_machines_draw_the_same(string width)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, ["-class", typeof(PhiloxTests).FullName!])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[width] = "0";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Contains("Total: 5, Errors: 0, Failed: 0", output, StringComparison.Ordinal);
    }
}
