using Modular.Tensors;
using Modular.Training;

namespace Modular.Framework.Tests;

public sealed class DeviceChoiceTests
{
    [Fact]
    public void Workers_take_GPUs_in_turn_unless_one_is_chosen()
    {
        Assert.Equal(
            ["cuda:0", "cuda:1", "cuda:2", "cuda:0"],
            Enumerable.Range(0, 4).Select(worker => $"{DeviceChoice.Cuda.ForWorker(worker, gpus: 3)}")
        );
        Assert.Equal("cuda:2", $"{DeviceChoice.Parse("cuda:2")!.ForWorker(1, gpus: 3)}");
        Assert.Equal("cpu", $"{DeviceChoice.Cpu.ForWorker(1, gpus: 3)}");
    }

    [Theory]
    [InlineData(
        "cuda",
        0,
        "libtorch finds no GPU on this machine; expected one and its driver. Look at 'nvidia-smi', or give --device cpu."
    )]
    [InlineData(
        "cuda:1",
        1,
        "this machine has 1 GPU, cuda:0; expected one of these. Give --device cuda for the first that is free."
    )]
    [InlineData(
        "cuda:99",
        4,
        "this machine has 4 GPUs, cuda:0 to cuda:3; expected one of these. Give --device cuda for the first that is free."
    )]
    [InlineData("cuda", 1, null)]
    [InlineData("cuda:3", 4, null)]
    [InlineData("cuda:3", null, null)]
    public void A_GPU_that_is_not_there_is_named(string device, int? count, string? lack) =>
        Assert.Equal(
            lack is null ? null : $"device {device}: {lack}",
            Gpus.Lack(DeviceChoice.Parse(device)!, hasLibrary: true, count)
        );

    [Theory]
    [InlineData(
        "CUDA out of memory. Tried to allocate 2.00 GiB.",
        "the GPU has not enough memory for the trial; expected more."
    )]
    [InlineData("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling", "the GPU has not enough memory for the trial;")]
    [InlineData(
        "DefaultCPUAllocator: not enough memory: you tried",
        "this machine has not enough memory for the trial;"
    )]
    [InlineData("mat1 and mat2 shapes cannot be multiplied", null)]
    public void A_trial_without_memory_is_told_by_its_cause(string message, string? sentence)
    {
        var thrown = new InvalidOperationException(
            "network 'mlp': forward threw",
            new InvalidOperationException(message)
        );
        if (sentence is null)
            Assert.Null(Shortage.Sentence(thrown));
        else
            Assert.StartsWith(sentence, Shortage.Sentence(thrown));
    }
}
