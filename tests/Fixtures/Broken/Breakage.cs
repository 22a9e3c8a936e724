using System.Reflection;
using static TorchSharp.torch;

namespace Broken;

/// <summary>Lets everything pass but one step.</summary>
internal sealed class Breakage(BrokenOptions options)
{
    /// <summary>The good answer, or at the step that breaks what <see cref="How"/> says.</summary>
    public T At<T>(string step, T good, T nonsense)
    {
        if (options.At != step || Misdeed.Do(options.How))
            return good;
        return Broken(nonsense);
    }

    public void At(string step) => At(step, 0, 0);

    /// <summary>The good tensor, or at the step that breaks what <see cref="How"/> makes of it.</summary>
    public Tensor At(string step, Tensor good) =>
        options.At != step || Misdeed.Do(options.How)
            ? good
            : options.How switch
            {
                How.Shape => good.unsqueeze(0),
                How.Type => good.to(ScalarType.Float64),
                How.Device => good.to(META),
                How.Nan => good.mul(float.NaN),
                How.Nonsense => good.add(5),
                How.Disposed => Disposed(good),
                _ => Broken(good),
            };

    private T Broken<T>(T nonsense)
    {
        switch (options.How)
        {
            case How.Nonsense:
                return nonsense;
            case How.Nothing:
                return default!;
            case How.Data:
                throw new InvalidDataException("wafer.csv(3): has 2 numbers; expected 3. Correct the file.");
            case How.Native:
                NativePhysics.Measure();
                break;
            case How.Assembly:
                Assembly.Load("Acme.Physics, Version=1.2.0.0");
                break;
            case How.Thread:
                new Thread(() => throw new InvalidOperationException("nobody catches this.")).Start();
                break;
        }
        if (options.How is How.Hang or How.Thread)
            Thread.Sleep(Timeout.Infinite);
        throw new InvalidOperationException("the probe slipped.\nTwice.");
    }

    private static Tensor Disposed(Tensor tensor)
    {
        tensor.Dispose();
        return tensor;
    }
}
