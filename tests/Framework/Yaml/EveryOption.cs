using System.ComponentModel.DataAnnotations;

namespace Modular.Framework.Tests.Yaml;

public enum Mode
{
    AsDescribed,
    Ideal,
}

/// <summary>Options of every type and rule that the binder knows.</summary>
public sealed record EveryOption
{
    [Range(1, 65536)]
    public int Hidden { get; init; } = 3000;

    public int Any { get; init; } = 1;

    public ulong Large { get; init; }

    public double Spread { get; init; } = 0.5;

    public float Small { get; init; }

    [Range(0, double.MaxValue, MinimumIsExclusive = true)]
    public double Above { get; init; } = 1;

    [Range(0.0, 1, MaximumIsExclusive = true)]
    public double Share { get; init; }

    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Age { get; init; } = TimeSpan.FromSeconds(2);

    public bool Flag { get; init; }

    public Mode Mode { get; init; }

    public int? Steps { get; init; } = 4;

    [Length(1, 3)]
    public string Text { get; init; } = "abc";

    [RegularExpression("[a-z]+")]
    public string Word { get; init; } = "abc";

    [AllowedValues("sgd", "adam")]
    public string Optimizer { get; init; } = "adam";

    [Range(1, int.MaxValue), MinLength(1), MaxLength(2)]
    public IReadOnlyList<int> Layers { get; init; } = [1];

    public IReadOnlyDictionary<string, double> Strengths { get; init; } = new Dictionary<string, double>();

    public Inner Inner { get; init; } = new();

    public Inner[] Inners { get; init; } = [];

    public FileInfo? File { get; init; }

    public DirectoryInfo? Folder { get; init; }
}

public sealed record Inner
{
    public int Depth { get; init; }
}

public sealed record NoOption;
