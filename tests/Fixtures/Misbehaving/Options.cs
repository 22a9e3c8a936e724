namespace Misbehaving;

public sealed record Options;
