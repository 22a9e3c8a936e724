using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>
/// Operands of TorchSharp's operations (Scalar, Tensor) live until the operation returns, whatever the garbage
/// collector does meanwhile: docs/adr/0017. With the published TorchSharp.dll one of 100 to 300 rounds fails, or gives
/// another number in silence.
/// </summary>
public sealed class OperandTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(4);

    [Fact]
    public void Arithmetic_stands_collections_at_any_moment()
    {
        using var collections = new Collections();
        using Tensor all = ones(200_000);
        DateTime end = DateTime.UtcNow + Moment;
        while (DateTime.UtcNow < end)
        {
            using Tensor sum = all + 2;
            using Tensor product = sum * 3.0;
            using Tensor difference = product - 1;
            using Tensor total = difference + all;
            using Tensor clamped = total.clamp(-1, 100);
            Assert.Equal(9f, clamped[100].item<float>());
        }
    }

    /// <summary>
    /// A whole trial, optimiser and batch norm included, gives the bits of one that nothing disturbs.
    /// </summary>
    [Theory]
    [InlineData("in-place", "8")]
    [InlineData("off-line", "0.01")]
    public void A_trial_stands_collections_at_any_moment(string mode, string rate)
    {
        TestRig rig = TestRig.Create("training.mode=" + mode, "training.rate=" + rate);
        string calm = rig.Run(rig.Trial()).ToJson();
        using var collections = new Collections();
        for (int i = 0; i < 3; i++)
            Assert.Equal(calm, rig.Run(rig.Trial()).ToJson());
    }

    /// <summary>Collects and finalizes all the time on a thread of its own.</summary>
    private sealed class Collections : IDisposable
    {
        private readonly Thread thread;
        private volatile bool isOver;

        public Collections()
        {
            thread = new Thread(Collect) { IsBackground = true };
            thread.Start();
        }

        public void Dispose()
        {
            isOver = true;
            thread.Join();
        }

        private void Collect()
        {
            while (!isOver)
            {
                GC.Collect(0);
                GC.WaitForPendingFinalizers();
            }
        }
    }
}
