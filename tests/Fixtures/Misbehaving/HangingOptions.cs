namespace Misbehaving;

public sealed record HangingOptions
{
    public int Count { get; init; } = Forever();

    private static int Forever()
    {
        Thread.Sleep(Timeout.Infinite);
        return 0;
    }
}
