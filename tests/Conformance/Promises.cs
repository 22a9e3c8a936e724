using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>The promises of all kinds of parts.</summary>
internal static class Promises
{
    /// <summary>The tensor has this shape and type, and lives on the CPU.</summary>
    public static void AssertIs(Tensor tensor, ScalarType type, params long[] shape)
    {
        Assert.Equal(shape, tensor.shape);
        Assert.Equal(type, tensor.dtype);
        Assert.Equal(DeviceType.CPU, tensor.device_type);
    }

    /// <summary>
    /// The tensor is float32 [shape] on the CPU, and all its numbers are finite. Returns the numbers.
    /// </summary>
    public static float[] AssertFinite(Tensor tensor, params long[] shape)
    {
        AssertIs(tensor, ScalarType.Float32, shape);
        float[] values = Draws.Copy(tensor);
        int wrong = Array.FindIndex(values, value => !float.IsFinite(value));
        Assert.True(wrong < 0, $"number {wrong}, counted from 0, is not finite");
        return values;
    }

    /// <summary>The action disposes every tensor that it makes.</summary>
    public static void AssertNoLeak(Action action)
    {
        action(); // Tensors that are made once and kept, such as tables, are no leak.
        long before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
        action();
        Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
    }

    /// <summary>
    /// The action draws nothing from torch's global generator. Tests that run at the same time may draw from it, so one
    /// run of the action without a draw is enough.
    /// </summary>
    public static void AssertDrawsNothing(Action action)
    {
        bool quiet = Enumerable.Range(0, 20).Any(_ => LeavesGenerator(action));
        Assert.True(quiet, "it drew from torch's global generator; draw from a dial or a stream");
    }

    /// <summary>The action leaves a tensor as it is. NaN equals NaN.</summary>
    public static T AssertLeaves<T>(Tensor tensor, string name, Func<T> action)
    {
        long[] shape = tensor.shape;
        byte[] before = tensor.contiguous().bytes.ToArray();
        T result = action();
        Assert.False(tensor.IsInvalid, $"it disposed {name}, which belongs to the caller");
        Assert.True(
            tensor.shape.SequenceEqual(shape) && tensor.contiguous().bytes.SequenceEqual(before),
            $"it changed {name}, which belongs to the caller. Work on a copy: no operation whose name ends in '_' on it."
        );
        return result;
    }

    /// <summary>The action leaves a tensor as it is. NaN equals NaN.</summary>
    public static void AssertLeaves(Tensor tensor, string name, Action action) =>
        AssertLeaves(
            tensor,
            name,
            () =>
            {
                action();
                return true;
            }
        );

    /// <summary>The action creates no tensor, not even for a moment.</summary>
    public static void AssertMakesNoTensor(Action action)
    {
        LifetimeStatistics statistics = DisposeScopeManager.Statistics.TensorStatistics;
        long before = statistics.CreatedInScopeCount + statistics.CreatedOutsideScopeCount;
        action();
        Assert.Equal(before, statistics.CreatedInScopeCount + statistics.CreatedOutsideScopeCount);
    }

    private static bool LeavesGenerator(Action action)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor before = get_rng_state();
        action();
        return before.Equals(get_rng_state());
    }
}
