namespace Misbehaving;

public sealed record ThrowingOptions
{
    public int Count { get; init; } = int.Parse("many");
}
