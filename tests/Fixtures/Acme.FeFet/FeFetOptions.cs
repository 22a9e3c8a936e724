namespace Acme.FeFet;

public sealed record FeFetOptions
{
    public double Swing { get; init; } = 0.5;
}
