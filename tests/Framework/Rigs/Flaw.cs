using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>What a third party's code may do to a good tensor.</summary>
internal static class Flaw
{
    public static Tensor? Null(Tensor good) => null;

    public static Tensor? Shape(Tensor good) => good.reshape(-1);

    public static Tensor? Type(Tensor good) => good.to(ScalarType.Float64);

    /// <summary>At position 3.</summary>
    public static Tensor? NaN(Tensor good) => At(good, float.NaN);

    public static Tensor? Infinite(Tensor good) => At(good, float.PositiveInfinity);

    public static Tensor? Negative(Tensor good) => At(good, -1.5f);

    /// <summary>What a dispose scope does to a result that is not moved out of it.</summary>
    public static Tensor? Disposed(Tensor good)
    {
        good.Dispose();
        return good;
    }

    public static Tensor? Throws(Tensor good) =>
        throw new InvalidOperationException("the charge pump is empty.\n  at second line");

    public static Tensor? Data(Tensor good) =>
        throw new InvalidDataException("wafer.csv: row 7 has 3 columns; expected 4. Mend the file.");

    public static Func<Tensor, Tensor?> Named(string name) =>
        name switch
        {
            nameof(Null) => Null,
            nameof(Shape) => Shape,
            nameof(Type) => Type,
            nameof(NaN) => NaN,
            nameof(Infinite) => Infinite,
            nameof(Negative) => Negative,
            nameof(Disposed) => Disposed,
            nameof(Throws) => Throws,
            nameof(Data) => Data,
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };

    private static Tensor At(Tensor good, float value)
    {
        Tensor flat = good.flatten();
        flat[3] = value;
        return flat.reshape(good.shape);
    }
}
