using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Pcm;

/// <summary>
/// An array whose readings are multiplied by one factor: the mean of a reading before time passed over that of a
/// reading since. Global drift compensation (Joshi, Nat. Commun. 11 (2020) 2473). Both readings have read noise.
/// </summary>
internal sealed class CompensatedArray(IAgingArray array) : IAgingArray, IResumable, INormalReads
{
    private double reference = double.NaN; // the mean before time passed, siemens; NaN where none has passed
    private double factor = 1;

    /// <summary>Writes devices; what is then written is the new reference.</summary>
    public void Program(Tensor target)
    {
        array.Program(target);
        reference = double.NaN;
        factor = 1;
    }

    /// <inheritdoc/>
    public Tensor Read()
    {
        Tensor seen = array.Read();
        if (factor == 1)
            return seen;
        using (seen)
        using (Tensor scale = tensor((float)factor))
            return seen * scale;
    }

    /// <inheritdoc/>
    public NormalReads? Reads()
    {
        NormalReads? reads = (array as INormalReads)?.Reads();
        if (reads is null || factor == 1)
            return reads;
        using (reads)
        using (Tensor scale = tensor((float)factor))
            return new NormalReads { Mean = reads.Mean * scale, Deviation = reads.Deviation * scale };
    }

    /// <summary>Lets time pass, and finds the factor anew.</summary>
    public void Age(TimeSpan elapsed)
    {
        if (elapsed == TimeSpan.Zero)
        {
            array.Age(elapsed);
            return;
        }
        if (double.IsNaN(reference))
            reference = Mean();
        array.Age(elapsed);
        double now = Mean();
        factor = now > 0 ? reference / now : 1;
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        record.Keep("reference", ref reference);
        record.Keep("factor", ref factor);
        record.KeepPiece("array", array);
    }

    /// <inheritdoc/>
    public void Dispose() => array.Dispose();

    private double Mean()
    {
        using Tensor seen = array.Read();
        using Tensor mean = seen.mean();
        return mean.item<float>();
    }
}
