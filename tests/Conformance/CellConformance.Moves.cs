using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Conformance;

/// <content>Cells whose devices move by parts of pulses.</content>
public abstract partial class CellConformance
{
    /// <summary>
    /// Whole steps give whole pulses also where parts of them are asked for, and half a step half of them.
    /// </summary>
    [Fact]
    public void Moves_are_in_proportion_to_steps()
    {
        if (Create() is not IGradedCell cell)
            return;
        using DisposeScope scope = NewDisposeScope();
        Tensor steps = new Draws(1).Whole(-127, 127, 5, 67);
        foreach (PulseSigns signs in new[] { PulseSigns.Raise, PulseSigns.Lower, PulseSigns.Raise | PulseSigns.Lower })
        {
            Tensor exact = steps.to(ScalarType.Float32);
            float[] pulses = Draws.Copy(cell.Pulses(steps, signs).to(ScalarType.Float32));
            Tensor moves = cell.Moves(exact, signs);
            Promises.AssertIs(moves, ScalarType.Float32, cell.Devices, 5, 67);
            Assert.Equal(pulses, Draws.Copy(moves));
            Assert.Equal(pulses.Select(count => count / 2), Draws.Copy(cell.Moves(exact / 2, signs)));
        }
    }
}
