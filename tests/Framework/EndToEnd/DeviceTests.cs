using System.Text.Json.Nodes;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>What is said of a device that is not there, is no device, or is not that of the folder.</summary>
[Collection(PreparedRunTests.Name)]
public sealed class DeviceTests(PreparedRun run)
{
    private const string NoCuda =
        "this build of libtorch has no CUDA; expected one that has. Build with -p:TorchBackend=cuda, or give --device cpu.";

    [Theory]
    [InlineData("gpu")]
    [InlineData("CUDA")]
    [InlineData("cuda:")]
    [InlineData("cuda:-1")]
    [InlineData("cuda:01")]
    [InlineData("cuda:x")]
    public void A_word_that_is_no_device_is_refused(string word)
    {
        foreach (string command in new[] { "run", "trial" })
            Assert.Equal(
                [
                    $"modular {command}: --device is '{word}'; expected cpu, cuda or cuda:N. See 'modular {command} --help'.",
                ],
                run.Command.Run(command, "tiny.yaml", "--device", word).Expect(2).ErrorLines
            );
    }

    [Theory]
    [InlineData("run", "tiny.yaml", "-o", "none")]
    [InlineData("trial", "tiny.yaml", "--ideal")]
    public void A_libtorch_without_CUDA_is_named(params string[] command)
    {
        foreach (string device in new[] { "cuda", "cuda:99" })
            Assert.Equal(
                [$"device {device}: {NoCuda}"],
                run.Command.Run([.. command, "--device", device]).Expect(2).ErrorLines
            );
        Assert.False(Directory.Exists(run.Command.At("none")));
    }

    [Fact]
    public void The_variable_stands_in_for_the_option()
    {
        using var command = new Command();
        command.Write("tiny.yaml", Tiny.InPlace);
        command.Environment["MODULAR_DEVICE"] = "tpu";
        Assert.Equal(
            ["MODULAR_DEVICE: is 'tpu'; expected cpu, cuda or cuda:N. Correct the variable, or give --device."],
            command.Run("run", "tiny.yaml").Expect(2).ErrorLines
        );
        command.Environment["MODULAR_DEVICE"] = "cuda:1";
        Assert.Equal([$"device cuda:1: {NoCuda}"], command.Run("trial", "tiny.yaml", "--ideal").Expect(2).ErrorLines);
        string explained = string.Join(' ', command.Run("explain", "tiny.yaml").Expect(0).OutputLines);
        Assert.Contains("Networks compute on a GPU (--device cuda)", explained);
    }

    /// <summary>The folder is asked before the GPU: which device it needs is known without one.</summary>
    [Fact]
    public void A_folder_has_one_kind_of_device()
    {
        string folder = Path.Combine("runs", "tiny");
        Assert.Equal(
            [
                $"{folder}: its networks compute on cpu, and now they would on cuda; trials of both are not mixed, because "
                    + "their sums differ in bits. Give --device cpu, or another folder with -o, or --fresh, which keeps this "
                    + "one under another name and starts anew.",
            ],
            run.Command.Run("run", "tiny.yaml", "--device", "cuda").Expect(2).ErrorLines
        );
        string[][] others =
        [
            ["work", folder],
            ["verify", folder],
            ["export", folder, "all-seed-0"],
        ];
        foreach (string[] words in others)
            Assert.Equal(
                [
                    $"{folder}: its networks compute on cpu, and now they would on cuda; trials of both are not mixed, because "
                        + "their sums differ in bits. Give --device cpu, or run the study on cuda in another folder.",
                ],
                run.Command.Run([.. words, "--device", "cuda"]).Expect(2).ErrorLines
            );
    }

    [Fact]
    public void A_folder_of_a_GPU_says_so_and_asks_for_one()
    {
        using var command = new Command();
        string copy = command.At("copy");
        run.CopyTo(copy);
        command.Write("tiny.yaml", Tiny.InPlace);
        string plan = Path.Combine(copy, "plan.json");
        JsonNode content = JsonNode.Parse(File.ReadAllText(plan))!;
        Assert.Null(content["device"]);
        content["device"] = "cuda";
        File.WriteAllText(plan, content.ToJsonString());
        Assert.Equal([$"device cuda: {NoCuda}"], command.Run("verify", "copy").Expect(2).ErrorLines);
        Assert.StartsWith(
            "copy: its networks compute on cuda, and now they would on cpu;",
            Assert.Single(command.Run("run", "tiny.yaml", "-o", "copy").Expect(2).ErrorLines)
        );
        command.Run("report", "copy").Expect(0);
        Assert.Contains("Networks compute on a GPU (--device cuda)", File.ReadAllText(Path.Combine(copy, "report.md")));
        Assert.Contains("\"device\": \"cuda\"", File.ReadAllText(Path.Combine(copy, "provenance.json")));
    }
}
