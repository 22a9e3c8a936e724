using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <summary>
/// Tests that an array goes on from a kept state as if it had never been stopped. An array without the ability, or of
/// which a piece has it not, is not tested: the host runs its trials without checkpoints.
/// </summary>
/// <param name="fabricate">Fabricates the same array each time.</param>
/// <param name="use">Uses an array in every way, and returns all that is seen of it.</param>
internal sealed class Resumption<T>(Func<T> fabricate, Func<T, float[]> use)
    where T : class, IDisposable
{
    /// <summary>Compares an array that went on with arrays, fresh and used ones, that took over its state.</summary>
    public void AssertGoesOn()
    {
        using DisposeScope scope = NewDisposeScope();
        using T kept = fabricate();
        if (kept is not IResumable resumable)
            return;
        use(kept);
        using var state = new MemoryStream();
        StateRecord record = StateRecord.Keeping(state);
        resumable.KeepState(record);
        if (record.Forgetful.Count > 0)
            return;
        float[] expected = GoneOn();
        Assert.True(
            use(kept).SequenceEqual(expected),
            $"{nameof(IResumable.KeepState)} changes the array whose state is kept. Only hand its numbers over."
        );
        using T fresh = fabricate();
        AssertGoesOn(fresh, state, expected);
        using T used = fabricate();
        use(used);
        use(used);
        AssertGoesOn(used, state, expected);
    }

    private float[] GoneOn()
    {
        using T undisturbed = fabricate();
        use(undisturbed);
        return use(undisturbed);
    }

    private void AssertGoesOn(T array, MemoryStream state, float[] expected)
    {
        state.Position = 0;
        ((IResumable)array).KeepState(StateRecord.Restoring(state));
        Assert.True(
            state.Position == state.Length && use(array).SequenceEqual(expected),
            $"an array that took over a kept state goes on otherwise than the one that was never stopped: "
                + $"{nameof(IResumable.KeepState)} forgets a part of its state. Hand over every number that changes after "
                + "fabrication, and those of writes and reads that number its draws."
        );
    }
}
