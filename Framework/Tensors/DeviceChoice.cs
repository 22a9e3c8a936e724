using System.Globalization;
using System.Text.RegularExpressions;

namespace Modular.Tensors;

/// <summary>The device on which a network computes, as <c>--device</c> names it.</summary>
/// <param name="Kind">Whether it is the processor or a GPU.</param>
/// <param name="Number">Which GPU, from 0; null where nobody says, and for the CPU.</param>
internal sealed partial record DeviceChoice(DeviceKind Kind, int? Number)
{
    /// <summary>What can be chosen, for sentences.</summary>
    public const string Expected = "cpu, cuda or cuda:N";

    /// <summary>The processor, the device unless another is chosen.</summary>
    public static DeviceChoice Cpu { get; } = new(DeviceKind.Cpu, null);

    /// <summary>A GPU, whichever comes first.</summary>
    public static DeviceChoice Cuda { get; } = new(DeviceKind.Cuda, null);

    /// <summary>The word for the kind: cpu or cuda.</summary>
    public string Word => Kind == DeviceKind.Cpu ? "cpu" : "cuda";

    /// <summary>The device that a text names; null where it names none.</summary>
    public static DeviceChoice? Parse(string text) =>
        text switch
        {
            "cpu" => Cpu,
            "cuda" => Cuda,
            _ when Numbered().Match(text) is { Success: true } match => Cuda with
            {
                Number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture),
            },
            _ => null,
        };

    /// <summary>The device of one of several workers: GPUs in turn, unless one is chosen.</summary>
    /// <param name="worker">The number of the worker, from 0.</param>
    /// <param name="gpus">How many GPUs there are.</param>
    public DeviceChoice ForWorker(int worker, int gpus)
    {
        if (Kind == DeviceKind.Cuda && Number is null && gpus > 0)
            return this with { Number = worker % gpus };
        return this;
    }

    /// <summary>As <c>--device</c> takes it.</summary>
    public override string ToString() => Number is { } number ? $"{Word}:{number}" : Word;

    [GeneratedRegex(@"\Acuda:(?<number>0|[1-9][0-9]{0,3})\z")]
    private static partial Regex Numbered();
}
